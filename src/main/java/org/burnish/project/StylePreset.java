package org.burnish.project;

import java.util.EnumSet;
import java.util.Set;
import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;

/// File systems that belong together, for a purpose.
public enum StylePreset {
    /// Every system of the last thirty years reads it: ISO 9660, Joliet, Rock Ridge and UDF.
    EVERYWHERE("everywhere", new DiscStyle(
            EnumSet.of(FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.ROCK_RIDGE, FileSystem.UDF), "1.02", 3, false, false, false)),
    /// UDF as on Blu-ray discs, alone.
    BIG_FILES("big-files", new DiscStyle(EnumSet.of(FileSystem.UDF), "2.50", 3, false, false, true)),
    /// Rock Ridge, with owners and permissions as they are.
    ARCHIVE("archive", new DiscStyle(EnumSet.of(FileSystem.ISO9660, FileSystem.ROCK_RIDGE), "1.02", 3, false, false, true)),
    /// ISO 9660 with names of eight letters and three.
    OLD_MACHINES("old-machines", new DiscStyle(EnumSet.of(FileSystem.ISO9660), "1.02", 1, false, false, false)),
    /// As the user likes.
    CUSTOM("custom", null);

    private final String token;
    private final @Nullable DiscStyle style;

    StylePreset(String token, @Nullable DiscStyle style) {
        this.token = token;
        this.style = style;
    }

    /// The word for it in files.
    public String token() {
        return token;
    }

    /// What it stands for when the user has not said anything.
    public DiscStyle usual() {
        return style == null ? EVERYWHERE.usual() : style;
    }

    /// What it stands for.
    ///
    /// @param custom what the user likes
    public DiscStyle style(DiscStyle custom) {
        return style == null ? custom : style;
    }

    /// The file systems that a disc of this program can have.
    public static Set<FileSystem> written() {
        return EnumSet.of(FileSystem.ISO9660, FileSystem.ROCK_RIDGE, FileSystem.JOLIET, FileSystem.ISO9660_1999, FileSystem.UDF);
    }
}
