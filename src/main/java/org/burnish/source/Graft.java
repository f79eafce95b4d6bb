package org.burnish.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file or folder of this computer and its place in the image.
///
/// @param target path in the image with slashes. A folder's content goes into the folder of this path, a file
///     becomes the file of this path; when the path is empty or ends with a slash, the file goes into that folder
public record Graft(String target, Path source) {

    /// Reads `PATH` or `TARGET=PATH`; what exists under the whole text is a path, whatever signs it has.
    public static Graft parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0 || Files.exists(Path.of(text), LinkOption.NOFOLLOW_LINKS)) {
            return new Graft("", Path.of(text));
        }
        return new Graft(text.substring(0, equals), Path.of(text.substring(equals + 1)));
    }

    /// The target's names.
    ///
    /// @throws IllegalArgumentException when one of them leads out of the image
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : target.split("/")) {
            if (name.equals("..")) {
                throw new IllegalArgumentException(target + " leads out of the image");
            }
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return names;
    }

    private boolean namesFile() {
        return !target.endsWith("/") && !names().isEmpty();
    }

    /// Where a file goes.
    List<String> folderOfFile() {
        return namesFile() ? names().subList(0, names().size() - 1) : names();
    }

    /// What a file is called there.
    String fileName() {
        return namesFile() ? names().getLast() : HostName.of(source.toAbsolutePath().normalize());
    }
}
