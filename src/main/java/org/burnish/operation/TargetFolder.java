package org.burnish.operation;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// A folder of this computer that is being filled: a true folder, reached through true folders only, in which
/// no two nodes of the image get the same name.
///
/// @param path on this computer
/// @param taken names that were given out, as the file system tells them apart
record TargetFolder(Path path, Set<String> taken, TargetName names, boolean ignoresCase) {

    /// The folder that everything goes to, made when it is not there.
    static TargetFolder root(Path target) throws IOException {
        Files.createDirectories(target);
        return new TargetFolder(target, new HashSet<>(), new TargetName(target.getFileSystem()), ignoresCase(target));
    }

    private static boolean ignoresCase(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, ".burnish-CASE", null);
        try {
            return Files.exists(folder.resolve(probe.getFileName().toString().toLowerCase(Locale.ROOT)));
        } finally {
            Files.delete(probe);
        }
    }

    /// A name for a node that no other node has here.
    String claim(String name) {
        String wanted = names.of(name);
        String free = wanted;
        for (int i = 2; !taken.add(folded(free)); i++) {
            free = names.numbered(wanted, i);
        }
        return free;
    }

    /// The place of a node whose name was claimed.
    Path place(String hostName) {
        return path.resolve(HostPath.of(hostName, path.getFileSystem()));
    }

    private String folded(String name) {
        return ignoresCase ? Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT) : name;
    }

    /// A folder in this one. One that exists is used; a link to one is not.
    ///
    /// @param replace whether something else in its place is removed
    TargetFolder enter(String hostName, boolean replace) throws IOException {
        Path child = place(hostName);
        try {
            Files.createDirectory(child);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                if (!replace) {
                    throw e;
                }
                Files.delete(child);
                Files.createDirectory(child);
            }
        }
        return new TargetFolder(child, new HashSet<>(), names, ignoresCase);
    }
}
