package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// ICB Tag: what an Information Control Block describes, and how blocks of it follow each other.
///
/// @param priorEntries direct entries recorded before this one
/// @param strategy 4: one entry; 4096: an entry and the way to a newer one
/// @param parameter of the strategy
/// @param maximumEntries of the ICB
/// @param fileType one of the constants
/// @param parent ICB of the parent, or none
/// @param flags the form of allocation descriptors and the bits below
@Clause("ECMA-167 4/14.6; UDF 2.3.5")
public record IcbTag(
        long priorEntries,
        int strategy,
        int parameter,
        int maximumEntries,
        int fileType,
        BlockAddress parent,
        int flags) {
    public static final int DIRECTORY = 4;
    public static final int REGULAR = 5;
    public static final int BLOCK_DEVICE = 6;
    public static final int CHARACTER_DEVICE = 7;
    public static final int FIFO = 9;
    public static final int SOCKET = 10;
    public static final int SYMBOLIC_LINK = 12;
    public static final int STREAM_DIRECTORY = 13;
    public static final int VIRTUAL_ALLOCATION_TABLE = 248;
    public static final int REAL_TIME = 249;
    public static final int METADATA = 250;
    public static final int METADATA_MIRROR = 251;
    public static final int METADATA_BITMAP = 252;

    public static final int SINGLE_ENTRY = 4;
    public static final int CHAIN = 4096;

    static final int SET_USER_ID = 1 << 6;
    static final int SET_GROUP_ID = 1 << 7;
    static final int STICKY = 1 << 8;
    static final int STREAM = 1 << 13;

    private static final int FORM_MASK = 7;

    /// In which form the allocation descriptors are, or what is in their place.
    @Clause("ECMA-167 4/14.6.8")
    public enum Form {
        SHORT,
        LONG,
        /// UDF does not allow it.
        EXTENDED,
        /// The bytes of the file itself.
        EMBEDDED,
        UNKNOWN
    }

    /// An ICB that is one entry.
    public static IcbTag of(int fileType, Form form, int flags) {
        return new IcbTag(0, SINGLE_ENTRY, 0, 1, fileType, BlockAddress.NONE, form.ordinal() | flags);
    }

    static IcbTag read(ByteReader in) throws DiscFormatException {
        long priorEntries = in.u32le();
        int strategy = in.u16le();
        int parameter = in.u16le();
        int maximumEntries = in.u16le();
        return new IcbTag(priorEntries, strategy, parameter, maximumEntries, in.skip(1).u8(), BlockAddress.read(in), in.u16le());
    }

    void write(ByteWriter out) {
        out.u32le(priorEntries).u16le(strategy).u16le(parameter).u16le(maximumEntries).u8(0).u8(fileType);
        parent.write(out);
        out.u16le(flags);
    }

    public Form form() {
        return switch (flags & FORM_MASK) {
            case 0 -> Form.SHORT;
            case 1 -> Form.LONG;
            case 2 -> Form.EXTENDED;
            case 3 -> Form.EMBEDDED;
            default -> Form.UNKNOWN;
        };
    }

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    public boolean isDirectory() {
        return fileType == DIRECTORY || fileType == STREAM_DIRECTORY;
    }
}
