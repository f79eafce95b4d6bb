package org.burnish.filesystem.rockridge;

import org.burnish.bytes.Clause;
import org.burnish.tree.SpecialFile;
import org.jspecify.annotations.Nullable;

/// The file type in the mode of [PosixAttributes].
@Clause("RRIP 4.1.1 table 2")
public final class FileType {
    /// Covers the type in a mode.
    public static final int MASK = 0170000;

    public static final int SOCKET = 0140000;
    public static final int SYMBOLIC_LINK = 0120000;
    public static final int REGULAR = 0100000;
    public static final int BLOCK_DEVICE = 0060000;
    public static final int CHARACTER_DEVICE = 0020000;
    public static final int DIRECTORY = 0040000;
    public static final int FIFO = 0010000;

    private FileType() {}

    /// The kind of special file that a type stands for, or null when it stands for none.
    public static SpecialFile.@Nullable Kind kind(int type) {
        return switch (type) {
            case BLOCK_DEVICE -> SpecialFile.Kind.BLOCK_DEVICE;
            case CHARACTER_DEVICE -> SpecialFile.Kind.CHARACTER_DEVICE;
            case FIFO -> SpecialFile.Kind.FIFO;
            case SOCKET -> SpecialFile.Kind.SOCKET;
            default -> null;
        };
    }

    public static int of(SpecialFile.Kind kind) {
        return switch (kind) {
            case BLOCK_DEVICE -> BLOCK_DEVICE;
            case CHARACTER_DEVICE -> CHARACTER_DEVICE;
            case FIFO -> FIFO;
            case SOCKET -> SOCKET;
        };
    }
}
