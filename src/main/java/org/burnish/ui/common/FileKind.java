package org.burnish.ui.common;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a file is for Burnish, told from its name: what is in it counts only when it is opened.
public enum FileKind {
    /// A disc image that can be looked into.
    IMAGE,
    /// A disc that is being put together.
    PROJECT,
    /// Anything else, to be put on a disc.
    OTHER;

    /// The endings of the names of such files.
    public List<String> endings() {
        return switch (this) {
            case IMAGE -> List.of(".iso", ".img", ".udf");
            case PROJECT -> List.of(".burnish");
            case OTHER -> List.of();
        };
    }

    public static FileKind of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (kind.endings().stream().anyMatch(name::endsWith) && !Files.isDirectory(file)) {
                return kind;
            }
        }
        return OTHER;
    }
}
