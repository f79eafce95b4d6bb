package org.burnish.filesystem.udf;

import java.nio.ByteBuffer;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.udf.AllocationDescriptor.Kind;

/// The allocation descriptors of a file that is one run of blocks: so many as the largest extent makes it
/// need, and spread over so many blocks as these need.
///
/// @param first the file's first block
/// @param length in bytes
/// @param form short or long
/// @param room bytes for descriptors in the file entry
/// @param continuation the block behind the file entry, where more descriptors stand
@Clause("ECMA-167 4/12; UDF 2.3.10, 2.3.11")
record FileAllocation(BlockAddress first, long length, IcbTag.Form form, int room, BlockAddress continuation) {
    static final int BLOCK = 2048;
    private static final int CONTINUATION_ROOM = BLOCK - AllocationExtentDescriptor.FIXED_LENGTH;
    private static final long EXTENT = AllocationDescriptor.longestExtent(BLOCK);

    /// How many blocks of descriptors follow the file entry.
    static int continuations(long length, IcbTag.Form form, int room) {
        long extents = extents(length);
        int own = room / width(form);
        if (extents <= own) {
            return 0;
        }
        // Each block but the last one spends a descriptor on the way to the next.
        long rest = extents - (own - 1);
        int each = CONTINUATION_ROOM / width(form) - 1;
        return Math.toIntExact(Math.max(1, (rest - 1 + each - 1) / each));
    }

    private static long extents(long length) {
        return (length + EXTENT - 1) / EXTENT;
    }

    static int width(IcbTag.Form form) {
        return form == IcbTag.Form.SHORT ? AllocationDescriptor.SHORT_LENGTH : AllocationDescriptor.LONG_LENGTH;
    }

    /// The descriptors in the file entry (0), or in one of the blocks behind it (from 1 on).
    byte[] descriptors(int block) {
        int last = continuations(length, form, room);
        long from = 0;
        for (int i = 0; i < block; i++) {
            from += slots(i) - 1;
        }
        long count = block == last ? extents(length) - from : slots(block) - 1;
        int all = (int) count + (block == last ? 0 : 1);
        ByteBuffer bytes = ByteBuffer.allocate(all * width(form));
        ByteWriter out = new ByteWriter(bytes);
        for (long i = from; i < from + count; i++) {
            write(extent(i), out);
        }
        if (block < last) {
            BlockAddress next = new BlockAddress(continuation.block() + block, continuation.partition());
            write(new AllocationDescriptor(Kind.CONTINUATION, BLOCK, next, 0), out);
        }
        return bytes.array();
    }

    private int slots(int block) {
        return (block == 0 ? room : CONTINUATION_ROOM) / width(form);
    }

    private AllocationDescriptor extent(long index) {
        long start = index * EXTENT;
        BlockAddress at = new BlockAddress(first.block() + start / BLOCK, first.partition());
        return AllocationDescriptor.recorded(Math.min(EXTENT, length - start), at);
    }

    private void write(AllocationDescriptor extent, ByteWriter out) {
        if (form == IcbTag.Form.SHORT) {
            extent.writeShort(out);
        } else {
            extent.writeLong(out);
        }
    }
}
