package org.burnish.check;

import java.io.IOException;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.iso9660.VolumeDescriptor;
import org.burnish.filesystem.partition.ApplePartitionMap;
import org.burnish.filesystem.partition.GuidPartitionTable;
import org.burnish.filesystem.partition.MasterBootRecord;
import org.burnish.tree.PrintableName;

/// Claims what the partition tables of a hybrid image lead to and no file owns. Partitions around the volume
/// descriptors are the image itself under another name and claim nothing.
final class PartitionClaims {
    private static final int BLOCK = MasterBootRecord.BLOCK;
    private static final int MOST_MAP_ENTRIES = 64;
    private static final int HFS_MASTER_BLOCK = 1024;
    private static final int SECTOR_AREA = VolumeDescriptor.FIRST_BLOCK * VolumeDescriptor.LENGTH;

    private final Examination exam;

    PartitionClaims(Examination exam) {
        this.exam = exam;
    }

    void run() throws IOException {
        if (!exam.has(0, SECTOR_AREA)) {
            return;
        }
        try {
            masterBootRecord();
            guidPartitionTable();
            applePartitionMap();
            hfs();
        } catch (DiscFormatException e) {
            exam.report(Rule.PARTITION_TABLE, e.position(), "system area", String.valueOf(e.getMessage()));
        }
    }

    private ByteReader reader(long position, int count, String subject) throws IOException {
        return ByteReader.of(exam.read(position, count), position, subject, exam.findings());
    }

    private void masterBootRecord() throws IOException {
        Optional<MasterBootRecord> mbr = MasterBootRecord.read(reader(0, BLOCK, "master boot record"));
        if (mbr.isEmpty()) {
            return;
        }
        for (MasterBootRecord.Partition partition : mbr.get().partitions()) {
            if (partition.type() != MasterBootRecord.PROTECTIVE) {
                partition("MBR partition " + partition.number(), partition.first() * BLOCK, partition.count() * BLOCK);
            }
        }
    }

    private void partition(String name, long position, long bytes) {
        if (position > SECTOR_AREA && exam.has(position, 1)) {
            exam.claimRest(exam.owners().add(OwnerKind.BOOT, name), position, bytes);
        }
    }

    private void guidPartitionTable() throws IOException {
        Optional<GuidPartitionTable> primary = GuidPartitionTable.read(reader(BLOCK, GuidPartitionTable.LENGTH, "GPT header"));
        if (primary.isEmpty()) {
            return;
        }
        backup(primary.get().otherBlock() * BLOCK);
        long entriesAt = primary.get().entriesAt() * BLOCK;
        if (!exam.has(entriesAt, primary.get().entriesLength())) {
            return;
        }
        ByteReader entries = reader(entriesAt, primary.get().entriesLength(), "GPT entries");
        for (int number = 1; number <= primary.get().entryCount(); number++) {
            GuidPartitionTable.Partition.read(number, entries.slice((int) primary.get().entryLength()))
                    .filter(p -> !p.name().startsWith("Gap"))
                    .ifPresent(p -> partition("GPT partition " + p.number() + " " + PrintableName.of(p.name()),
                            p.first() * BLOCK, (p.last() - p.first() + 1) * BLOCK));
        }
    }

    private void backup(long position) throws IOException {
        if (!exam.has(position, BLOCK)) {
            return;
        }
        Optional<GuidPartitionTable> backup = GuidPartitionTable.read(reader(position, GuidPartitionTable.LENGTH, "backup GPT header"));
        if (backup.isPresent()) {
            int owner = exam.owners().add(OwnerKind.SYSTEM_AREA, "backup GPT");
            exam.claimRest(owner, position, BLOCK);
            exam.claimRest(owner, backup.get().entriesAt() * BLOCK, backup.get().entriesLength());
        }
    }

    private void applePartitionMap() throws IOException {
        for (int blockSize : new int[] {BLOCK, VolumeDescriptor.LENGTH}) {
            Optional<ApplePartitionMap> first = entry(1, blockSize);
            long count = first.map(ApplePartitionMap::entryCount).orElse(0L);
            for (int number = 1; number <= Math.min(count, MOST_MAP_ENTRIES); number++) {
                entry(number, blockSize)
                        .filter(e -> e.type().equals("Apple_HFS"))
                        .ifPresent(e -> hfs(e.first() * blockSize, e.count() * blockSize));
            }
        }
    }

    private Optional<ApplePartitionMap> entry(int number, int blockSize) throws IOException {
        long position = (long) number * blockSize;
        return exam.has(position, ApplePartitionMap.LENGTH)
                ? ApplePartitionMap.read(reader(position, ApplePartitionMap.LENGTH, "Apple partition map"))
                : Optional.empty();
    }

    /// A volume that fills the image, without a partition map.
    private void hfs() throws IOException {
        int signature = reader(HFS_MASTER_BLOCK, 2, "HFS volume").u16be();
        if (signature == ('B' << 8 | 'D') || signature == ('H' << 8 | '+')) {
            hfs(SECTOR_AREA, exam.source().length() - SECTOR_AREA);
        }
    }

    private void hfs(long position, long bytes) {
        if (exam.has(position, 1)) {
            exam.claimRest(exam.owners().add(OwnerKind.HFS, "HFS volume"), position, bytes);
            exam.report(Rule.NOT_CHECKED, position, "HFS volume", "an HFS or HFS+ file system is there, which is not checked");
        }
    }
}
