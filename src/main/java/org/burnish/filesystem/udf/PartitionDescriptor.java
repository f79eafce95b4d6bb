package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Partition Descriptor: which sectors a partition has.
///
/// @param number by which partition maps refer to it
/// @param contents `+NSR02` or `+NSR03`
/// @param space where the partition's free space is recorded
/// @param accessType one of the constants
/// @param firstSector where it starts
/// @param sectors how many it has
@Clause("ECMA-167 3/10.5; UDF 2.2.14")
public record PartitionDescriptor(
        long sequenceNumber,
        int flags,
        int number,
        EntityIdentifier contents,
        SpaceSets space,
        long accessType,
        long firstSector,
        long sectors)
        implements Descriptor {
    public static final int TAG = 5;
    public static final int ALLOCATED = 1;
    public static final int READ_ONLY = 1;
    public static final int WRITE_ONCE = 2;
    public static final int REWRITABLE = 3;
    public static final int OVERWRITABLE = 4;

    private static final int LENGTH = 512;
    private static final int CONTENTS_USE_LENGTH = 128;

    /// Partition Header Descriptor: tables and bitmaps of unallocated and of freed space, all within the
    /// partition; those that do not exist have the length 0.
    @Clause("ECMA-167 4/14.3; UDF 2.3.3")
    public record SpaceSets(
            AllocationDescriptor unallocatedTable,
            AllocationDescriptor unallocatedBitmap,
            AllocationDescriptor integrityTable,
            AllocationDescriptor freedTable,
            AllocationDescriptor freedBitmap) {
        /// No free space is recorded.
        public static final SpaceSets NONE = new SpaceSets(AllocationDescriptor.NONE, AllocationDescriptor.NONE,
                AllocationDescriptor.NONE, AllocationDescriptor.NONE, AllocationDescriptor.NONE);

        private static SpaceSets read(ByteReader in) throws DiscFormatException {
            return new SpaceSets(AllocationDescriptor.readShort(in, 0), AllocationDescriptor.readShort(in, 0),
                    AllocationDescriptor.readShort(in, 0), AllocationDescriptor.readShort(in, 0),
                    AllocationDescriptor.readShort(in, 0));
        }

        private void write(ByteWriter out) {
            unallocatedTable.writeShort(out);
            unallocatedBitmap.writeShort(out);
            integrityTable.writeShort(out);
            freedTable.writeShort(out);
            freedBitmap.writeShort(out);
        }
    }

    static PartitionDescriptor readBody(ByteReader in) throws DiscFormatException {
        long sequenceNumber = in.u32le();
        int flags = in.u16le();
        int number = in.u16le();
        EntityIdentifier contents = EntityIdentifier.read(in);
        SpaceSets space = SpaceSets.read(in.expectAt(56).slice(CONTENTS_USE_LENGTH));
        return new PartitionDescriptor(
                sequenceNumber, flags, number, contents, space, in.expectAt(184).u32le(), in.u32le(), in.u32le());
    }

    @Override
    public int tagIdentifier() {
        return TAG;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.u32le(sequenceNumber).u16le(flags).u16le(number);
        contents.write(out);
        int use = out.offset();
        space.write(out);
        out.zerosTo(use + CONTENTS_USE_LENGTH).u32le(accessType).u32le(firstSector).u32le(sectors);
        EntityIdentifier.BURNISH.write(out);
        out.zerosTo(LENGTH - DescriptorTag.LENGTH);
    }
}
