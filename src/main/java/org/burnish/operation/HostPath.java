package org.burnish.operation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/// Paths on this computer out of names with any characters, also where the locale knows few of them.
final class HostPath {
    private HostPath() {}

    /// A relative or absolute path with `/` between its names; in UTF-8 when the locale's encoding lacks a character.
    ///
    /// @throws InvalidPathException when the computer cannot have such a path
    static Path of(String path, FileSystem host) {
        try {
            return host.getPath(path);
        } catch (InvalidPathException e) {
            if (path.indexOf('\0') >= 0 || host != FileSystems.getDefault() || !host.getSeparator().equals("/")) {
                throw e;
            }
            return ofBytes(path);
        }
    }

    /// A path's URI has its bytes, whatever the locale says.
    private static Path ofBytes(String path) {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "file:///");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b == '/' || b == '.' || b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
            uri.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        Path absolute = Path.of(URI.create(uri.toString()));
        return path.startsWith("/") ? absolute : absolute.subpath(0, absolute.getNameCount());
    }
}
