package org.burnish.filesystem.udf;

import java.io.IOException;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.jspecify.annotations.Nullable;

/// Makes the partitions of a logical volume from its partition maps. One that cannot be used does not harm the
/// others.
@Clause("ECMA-167 3/10.7; UDF 2.2.4.1")
final class PartitionOpener {
    private static final long LARGEST_SPARING_TABLE = 1 << 20;

    private final Sectors sectors;
    private final VolumeDescriptors descriptors;
    private final Findings findings;
    private final LogicalVolume volume;
    private final List<PartitionMap> maps;
    private @Nullable VirtualAllocationTable virtualTable;

    PartitionOpener(Sectors sectors, VolumeDescriptors descriptors, LogicalVolumeDescriptor logicalVolume, Findings findings) {
        this.sectors = sectors;
        this.descriptors = descriptors;
        this.findings = findings;
        this.volume = new LogicalVolume(sectors, findings);
        this.maps = logicalVolume.maps();
    }

    /// The logical volume with all its partitions. Those that stand upon others come after them.
    LogicalVolume open() {
        for (PartitionMap map : maps) {
            volume.partitions().add(reported(map, () -> underlying(map)));
        }
        for (int i = 0; i < maps.size(); i++) {
            PartitionMap map = maps.get(i);
            if (map instanceof VirtualPartitionMap virtual) {
                volume.partitions().set(i, reported(map, () -> open(virtual)));
            } else if (map instanceof MetadataPartitionMap metadata) {
                volume.partitions().set(i, reported(map, () -> open(metadata)));
            }
        }
        return volume;
    }

    /// The newest virtual allocation table, or null when there is none.
    @Nullable VirtualAllocationTable virtualTable() {
        return virtualTable;
    }

    /// Opens one partition.
    private interface Opening {
        PartitionSpace open() throws IOException;
    }

    private PartitionSpace reported(PartitionMap map, Opening opening) {
        try {
            return opening.open();
        } catch (IOException e) {
            String what = "partition " + map.partitionNumber() + " cannot be used: " + e.getMessage();
            findings.add(new Finding(Severity.ERROR, "udf-partition", -1, "logical volume", what, "ECMA-167 3/10.7"));
            return new PartitionSpace.Unusable(what);
        }
    }

    private PartitionSpace underlying(PartitionMap map) throws IOException {
        return switch (map) {
            case PhysicalPartitionMap physical -> physical(physical.partitionNumber());
            case SparablePartitionMap sparable -> open(sparable);
            case VirtualPartitionMap _, MetadataPartitionMap _ -> new PartitionSpace.Unusable("the partition is not open yet");
            case UnknownPartitionMap unknown -> throw new DiscFormatException(-1,
                    "a partition map of type " + unknown.type() + " " + unknown.identifier() + " is unknown");
        };
    }

    private PartitionSpace.Physical physical(int number) throws DiscFormatException {
        PartitionDescriptor partition = descriptors.partition(number)
                .orElseThrow(() -> new DiscFormatException(-1, "there is no partition descriptor " + number));
        // A write-once disc is not full before the table at its end is the last one.
        boolean growing = maps.stream().anyMatch(VirtualPartitionMap.class::isInstance);
        if (!growing && partition.firstSector() + partition.sectors() > sectors.count()) {
            findings.add(new Finding(Severity.WARNING, "udf-partition", sectors.position(partition.firstSector()), "partition " + number,
                    "ends at sector " + (partition.firstSector() + partition.sectors()) + ", but the image has only " + sectors.count(),
                    "ECMA-167 3/10.5"));
        }
        return new PartitionSpace.Physical(partition.firstSector(), partition.sectors());
    }

    private PartitionSpace open(SparablePartitionMap map) throws IOException {
        PartitionSpace.Physical physical = physical(map.partitionNumber());
        if (map.packetLength() == 0) {
            throw new DiscFormatException(-1, "its packets have no blocks");
        }
        SparingTable newest = null;
        for (long sector : map.tables()) {
            SparingTable table = sparingTable(sector, map.tableSize());
            if (table != null && (newest == null || table.sequenceNumber() > newest.sequenceNumber())) {
                newest = table;
            }
        }
        if (newest == null) {
            throw new DiscFormatException(-1, "none of its sparing tables can be read");
        }
        return new PartitionSpace.Sparable(physical, newest, map.packetLength());
    }

    private @Nullable SparingTable sparingTable(long sector, long size) {
        String subject = "sparing table in sector " + sector;
        try {
            TaggedBlock block = TaggedBlock.read(sectors, sector);
            byte[] bytes = sectors.readBytes(sector, (int) Math.min(size, LARGEST_SPARING_TABLE));
            TaggedBlock.judge(block.tag(), bytes, 0, block.position(), sector, subject, findings);
            return SparingTable.readBody(ByteReader.of(bytes, block.position(), subject, findings).skip(DescriptorTag.LENGTH));
        } catch (IOException e) {
            findings.add(new Finding(Severity.ERROR, "udf-sparing-table", sectors.position(sector), subject,
                    "cannot be read: " + e.getMessage(), "UDF 2.2.12"));
            return null;
        }
    }

    private PartitionSpace open(VirtualPartitionMap map) throws IOException {
        int underneath = underneath(map.partitionNumber());
        long first = physical(map.partitionNumber()).first();
        virtualTable = new VirtualTableFinder(volume, underneath, first, map.identifier().revision()).find();
        return new PartitionSpace.Virtual(volume.partition(underneath), virtualTable);
    }

    private PartitionSpace open(MetadataPartitionMap map) throws IOException {
        return new MetadataFiles(volume, underneath(map.partitionNumber()), map).open();
    }

    /// The map of the partition itself. Some writers give a wrong number: then the first one is meant.
    private int underneath(int number) throws DiscFormatException {
        int first = -1;
        for (int i = 0; i < maps.size(); i++) {
            PartitionMap map = maps.get(i);
            if (map instanceof PhysicalPartitionMap || map instanceof SparablePartitionMap) {
                if (map.partitionNumber() == number) {
                    return i;
                }
                first = first < 0 ? i : first;
            }
        }
        if (first < 0) {
            throw new DiscFormatException(-1, "no partition is underneath it");
        }
        return first;
    }
}
