package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Allocation Descriptor: an extent of a file. The short form (`short_ad`) means the partition in which it
/// stands itself, the long form (`long_ad`) names one.
///
/// @param kind whether the extent holds bytes
/// @param length in bytes
/// @param location the first block
/// @param use 6 bytes of the long form: bit 0 of the first two for an erased extent, then in the ICB field of a
///     File Identifier Descriptor the UDF unique id
@Clause("ECMA-167 4/14.14; UDF 2.3.10")
public record AllocationDescriptor(Kind kind, long length, BlockAddress location, long use) {
    /// Bytes of the short form.
    public static final int SHORT_LENGTH = 8;
    /// Bytes of the long form.
    public static final int LONG_LENGTH = 16;
    public static final AllocationDescriptor NONE = new AllocationDescriptor(Kind.RECORDED, 0, BlockAddress.NONE, 0);

    private static final int KIND_SHIFT = 30;
    private static final long LENGTH_MASK = (1L << KIND_SHIFT) - 1;

    /// Interpretation of an extent: the two highest bits of its length.
    @Clause("ECMA-167 4/14.14.1.1")
    public enum Kind {
        RECORDED,
        /// Space is set aside; what stands there does not count and reads as zeros.
        ALLOCATED,
        /// A hole: no space is set aside, and it reads as zeros.
        SPARSE,
        /// The extent has more allocation descriptors.
        CONTINUATION;

        static Kind of(long lengthField) {
            return switch ((int) (lengthField >>> KIND_SHIFT)) {
                case 0 -> RECORDED;
                case 1 -> ALLOCATED;
                case 2 -> SPARSE;
                default -> CONTINUATION;
            };
        }
    }

    /// A recorded extent.
    public static AllocationDescriptor recorded(long length, BlockAddress location) {
        return new AllocationDescriptor(Kind.RECORDED, length, location, 0);
    }

    /// Most bytes of an extent that is not the last one of its file: whole blocks.
    public static long longestExtent(int blockSize) {
        return LENGTH_MASK + 1 - blockSize;
    }

    /// Reads the short form, which stands in `partition`.
    public static AllocationDescriptor readShort(ByteReader in, int partition) throws DiscFormatException {
        long length = in.u32le();
        return new AllocationDescriptor(
                Kind.of(length), length & LENGTH_MASK, new BlockAddress(in.u32le(), partition), 0);
    }

    public static AllocationDescriptor readLong(ByteReader in) throws DiscFormatException {
        long length = in.u32le();
        BlockAddress location = BlockAddress.read(in);
        long use = in.u16le() | in.u32le() << 16;
        return new AllocationDescriptor(Kind.of(length), length & LENGTH_MASK, location, use);
    }

    public void writeShort(ByteWriter out) {
        out.u32le(lengthField()).u32le(location.block());
    }

    public void writeLong(ByteWriter out) {
        out.u32le(lengthField());
        location.write(out);
        out.u16le((int) use & 0xFFFF).u32le(use >>> 16);
    }

    /// The same extent with fewer bytes.
    AllocationDescriptor cutTo(long bytes) {
        return new AllocationDescriptor(kind, bytes, location, use);
    }

    private long lengthField() {
        return (long) kind.ordinal() << KIND_SHIFT | length;
    }

    /// The low half of the unique id of the object that a File Identifier Descriptor names.
    @Clause("UDF 2.3.4.3")
    public long uniqueId() {
        return use >>> 16;
    }
}
