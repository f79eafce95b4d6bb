package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.udf.LogicalVolumeIntegrityDescriptor.Totals;
import org.jspecify.annotations.Nullable;

/// Virtual Allocation Table: where the blocks of a virtual partition really are.
///
/// @param blocks for each virtual block its block in the partition underneath, or `UNUSED`
/// @param previous block of the ICB of the table before this one, or `UNUSED`
/// @param logicalVolumeIdentifier the name of the logical volume, or null when the table does not say it
/// @param totals counts and revisions, or null when the table does not say them
@Clause("UDF 2.2.11")
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record VirtualAllocationTable(
        int[] blocks, long previous, @Nullable String logicalVolumeIdentifier, @Nullable Totals totals) {
    public static final long UNUSED = 0xFFFF_FFFFL;

    private static final int HEADER_LENGTH = 152;
    private static final int TRAILER_LENGTH = EntityIdentifier.LENGTH + 4;

    /// Reads the form that revisions before 2.00 have: the blocks, an identifier, the previous table.
    @Clause("UDF 1.50 2.2.10")
    static VirtualAllocationTable readOld(ByteReader in) throws DiscFormatException {
        if (in.remaining() < TRAILER_LENGTH) {
            throw in.unusable("a virtual allocation table of " + in.remaining() + " bytes");
        }
        int[] blocks = readBlocks(in, (in.remaining() - TRAILER_LENGTH) / 4);
        EntityIdentifier identifier = EntityIdentifier.read(in);
        if (!identifier.is(EntityIdentifier.VIRTUAL_ALLOCATION_TABLE)) {
            throw in.unusable("no virtual allocation table: it calls itself " + identifier.identifier());
        }
        return new VirtualAllocationTable(blocks, in.u32le(), null, null);
    }

    /// Reads the form that revisions from 2.00 on have: a header, then the blocks.
    static VirtualAllocationTable read(ByteReader in) throws DiscFormatException {
        int headerLength = in.u16le();
        if (headerLength < HEADER_LENGTH) {
            throw in.unusable("the header of a virtual allocation table has " + headerLength + " bytes");
        }
        String name = CompressedUnicode.readField(in.skip(2), 128);
        long previous = in.u32le();
        Totals totals = new Totals(in.u32le(), in.u32le(), in.u16le(), in.u16le(), in.u16le());
        in.skip(2 + headerLength - HEADER_LENGTH);
        return new VirtualAllocationTable(readBlocks(in, in.remaining() / 4), previous, name, totals);
    }

    private static int[] readBlocks(ByteReader in, int count) throws DiscFormatException {
        int[] blocks = new int[count];
        for (int i = 0; i < count; i++) {
            blocks[i] = (int) in.u32le();
        }
        return blocks;
    }
}
