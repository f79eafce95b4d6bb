package org.burnish.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.StringJoiner;

/// Names of files as text, also those whose bytes are no text in this computer's encoding.
final class HostName {
    private static final char UNDECODABLE = '\uFFFD';

    private HostName() {}

    /// Whether the path can be found again by the text of its last name.
    static boolean isText(String name) {
        return name.indexOf(UNDECODABLE) < 0;
    }

    /// The last name of a path. Bytes that are no UTF-8 are taken for Latin-1, which they mostly are in old
    /// archives, so that names that differ stay different.
    static String of(Path path) {
        String name = String.valueOf(path.getFileName());
        return isText(name) ? name : decode(lastNameOf(path));
    }

    /// The mark of what cannot be decoded is a character that a name may have, so the bytes decide.
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /// A path with slashes between its names, each as [#of] has it.
    static String ofAll(Path path) {
        String text = path.toString().replace(path.getFileSystem().getSeparator(), "/");
        if (isText(text)) {
            return text;
        }
        StringJoiner names = new StringJoiner("/", path.isAbsolute() ? "/" : "", "");
        path.forEach(name -> names.add(of(name)));
        return names.toString();
    }

    /// The bytes of the last name, which only a path's URI tells.
    private static byte[] lastNameOf(Path path) {
        String raw = path.toUri().getRawPath();
        int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = raw.lastIndexOf('/', end - 1) + 1; i < end; i++) {
            if (raw.charAt(i) == '%') {
                bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(raw.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
