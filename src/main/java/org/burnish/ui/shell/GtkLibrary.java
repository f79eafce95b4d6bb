package org.burnish.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which GTK 3 the system has, as far as the names of its files tell. JavaFX itself does not survive one that is too old:
/// the loader ends the process.
final class GtkLibrary {
    /// JavaFX calls functions that came with it.
    static final int OLDEST = 20;

    private static final String NAME = "libgtk-3.so.0";
    /// The middle number is the minor version times 100, and some more.
    private static final Pattern REAL_NAME = Pattern.compile("libgtk-3\\.so\\.0\\.(\\d+)\\.\\d+");
    private static final List<String> USUAL = List.of("/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib");

    private GtkLibrary() {}

    /// The minor version, such as 24 of GTK 3.24; empty when that cannot be told.
    ///
    /// @param searched folders that the loader looks into first, as in `LD_LIBRARY_PATH`; empty for none
    /// @param processor as in the names of folders, such as `x86_64`
    static OptionalInt minorVersion(String searched, String processor) {
        List<String> folders = new ArrayList<>(List.of(searched.split(":")));
        for (String usual : USUAL) {
            folders.add(usual + "/" + processor + "-linux-gnu");
            folders.add(usual);
        }
        for (String folder : folders) {
            Path library = Path.of(folder, NAME);
            if (!folder.isEmpty() && Files.exists(library)) {
                return minorVersion(library);
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt minorVersion(Path library) {
        try {
            Matcher name = REAL_NAME.matcher(library.toRealPath().getFileName().toString());
            return name.matches() ? OptionalInt.of(Integer.parseInt(name.group(1)) / 100) : OptionalInt.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
