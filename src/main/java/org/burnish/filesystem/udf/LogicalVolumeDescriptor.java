package org.burnish.filesystem.udf;

import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Severity;

/// Logical Volume Descriptor: the partitions that make up the logical volume, and where its file set is.
///
/// @param identifier the name of the logical volume, which systems show
/// @param blockSize bytes in a block
/// @param domain UDF, with its revision
/// @param fileSet where the [FileSetDescriptor] stands
/// @param integrity where the [LogicalVolumeIntegrityDescriptor]s stand
/// @param maps in the order in which block addresses refer to them
@Clause("ECMA-167 3/10.6; UDF 2.2.4")
public record LogicalVolumeDescriptor(
        long sequenceNumber,
        String identifier,
        long blockSize,
        EntityIdentifier domain,
        AllocationDescriptor fileSet,
        ExtentDescriptor integrity,
        List<PartitionMap> maps)
        implements Descriptor {
    public static final int TAG = 6;
    private static final int FIXED_LENGTH = 440;

    /// Reads the descriptor as far as its partition maps are sound.
    static LogicalVolumeDescriptor readBody(ByteReader in) throws DiscFormatException {
        long sequenceNumber = in.u32le();
        CharacterSet.read(in);
        String identifier = CompressedUnicode.readField(in, 128);
        long blockSize = in.expectAt(212).u32le();
        EntityIdentifier domain = EntityIdentifier.read(in);
        AllocationDescriptor fileSet = AllocationDescriptor.readLong(in.expectAt(248));
        long tableLength = in.u32le();
        long count = in.u32le();
        in.skip(EntityIdentifier.LENGTH + 128);
        ExtentDescriptor integrity = ExtentDescriptor.read(in.expectAt(432));
        List<PartitionMap> maps = readMaps(in.expectAt(FIXED_LENGTH), tableLength, count);
        return new LogicalVolumeDescriptor(sequenceNumber, identifier, blockSize, domain, fileSet, integrity, maps);
    }

    private static List<PartitionMap> readMaps(ByteReader in, long tableLength, long count) {
        List<PartitionMap> maps = new ArrayList<>();
        try {
            ByteReader table = in.slice((int) Math.min(tableLength, in.remaining()));
            while (maps.size() < count) {
                maps.add(PartitionMap.read(table));
            }
        } catch (DiscFormatException e) {
            in.report(Severity.ERROR, "udf-partition-maps", FIXED_LENGTH, "the logical volume has " + count
                    + " partition maps, of which " + maps.size() + " can be read", "ECMA-167 3/10.6.13");
        }
        return List.copyOf(maps);
    }

    @Override
    public int tagIdentifier() {
        return TAG;
    }

    @Override
    public int length() {
        return FIXED_LENGTH + mapsLength();
    }

    private int mapsLength() {
        return maps.stream().mapToInt(PartitionMap::length).sum();
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.u32le(sequenceNumber);
        CharacterSet.write(out);
        CompressedUnicode.writeField(identifier, 128, out);
        out.u32le(blockSize);
        domain.write(out);
        fileSet.writeLong(out);
        out.u32le(mapsLength()).u32le(maps.size());
        EntityIdentifier.BURNISH.write(out);
        out.zeros(128);
        integrity.write(out);
        maps.forEach(map -> map.write(out));
    }
}
