package org.burnish.filesystem.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.burnish.block.BlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.partition.ApplePartitionMap;
import org.burnish.filesystem.partition.GuidPartitionTable;
import org.burnish.filesystem.partition.MasterBootRecord;
import org.burnish.filesystem.partition.PartitionType;
import org.jspecify.annotations.Nullable;

/// The partition tables of an image, for when it is on a disk.
///
/// @param code 440 bytes that a BIOS starts, or empty when there are none
/// @param mbr the Master Boot Record, or null
/// @param gpt the GUID Partition Table at the start, or null
/// @param backup its copy, or null when it is not where the first one says
/// @param entriesSound whether the checksum of the first table's entries is right
/// @param backupEntriesSound whether that of the copy's entries is
/// @param partitions those of the first table
/// @param apple entries of the Apple Partition Map
/// @param appleBlock bytes of the blocks in which that counts
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record DiskTables(
        byte[] code,
        @Nullable MasterBootRecord mbr,
        @Nullable GuidPartitionTable gpt,
        @Nullable GuidPartitionTable backup,
        boolean entriesSound,
        boolean backupEntriesSound,
        List<GuidPartitionTable.Partition> partitions,
        List<ApplePartitionMap> apple,
        int appleBlock) {
    private static final int SECTOR = MasterBootRecord.BLOCK;
    private static final int DISC_SECTOR = 2048;
    private static final int MOST_APPLE = 64;

    /// Reads what there is; of a short image, nothing.
    public static DiskTables read(BlockSource source) throws IOException {
        return new Reading(source).tables();
    }

    /// Which of the partition tables that this program writes come closest.
    public Hybrid hybrid() {
        boolean protective = mbr != null && mbr.partitions().stream().anyMatch(p -> p.type() == MasterBootRecord.PROTECTIVE);
        if (gpt != null) {
            return protective ? Hybrid.GPT : Hybrid.BOTH;
        }
        return mbr != null && !mbr.partitions().isEmpty() ? Hybrid.MBR : Hybrid.NONE;
    }

    /// Byte positions of the partitions that UEFI looks into.
    List<Long> systemPartitions() {
        List<Long> positions = new ArrayList<>();
        for (GuidPartitionTable.Partition partition : partitions) {
            boolean basic = Arrays.equals(partition.type(), PartitionType.BASIC.bytes());
            if ((Arrays.equals(partition.type(), PartitionType.EFI_SYSTEM.bytes()) || basic) && partition.first() < Long.MAX_VALUE / SECTOR) {
                positions.add(partition.first() * SECTOR);
            }
        }
        if (mbr != null) {
            mbr.partitions().stream().filter(p -> p.type() == MasterBootRecord.EFI_SYSTEM).forEach(p -> positions.add(p.first() * SECTOR));
        }
        return positions.stream().distinct().limit(MOST_APPLE).toList();
    }

    /// Whether there is nothing.
    public boolean isNone() {
        return mbr == null && gpt == null && apple.isEmpty();
    }

    /// Reads the tables of one image.
    private record Reading(BlockSource source) {

        DiskTables tables() throws IOException {
            byte[] start = has(0, SECTOR) ? bytes(0, SECTOR) : new byte[SECTOR];
            MasterBootRecord mbr = MasterBootRecord.read(ByteReader.of(start)).orElse(null);
            byte[] code = Arrays.copyOf(start, BootOptions.CODE);
            GuidPartitionTable gpt = header(SECTOR);
            GuidPartitionTable backup = gpt == null ? null : header(gpt.otherBlock() * SECTOR);
            byte[] entries = entries(gpt);
            byte[] copies = entries(backup);
            int appleBlock = apple(1, DISC_SECTOR).isPresent() ? DISC_SECTOR : SECTOR;
            return new DiskTables(mbr == null || Arrays.equals(code, new byte[code.length]) ? new byte[0] : code, mbr, gpt, backup,
                    isSound(gpt, entries), isSound(backup, copies), partitions(gpt, entries), apple(appleBlock), appleBlock);
        }

        private boolean has(long position, long count) {
            return position >= 0 && position <= source.length() - count;
        }

        private byte[] bytes(long position, int count) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(count);
            source.readBytes(position, bytes);
            return bytes.array();
        }

        private @Nullable GuidPartitionTable header(long position) throws IOException {
            if (!has(position, GuidPartitionTable.LENGTH)) {
                return null;
            }
            byte[] header = bytes(position, GuidPartitionTable.LENGTH);
            return GuidPartitionTable.read(ByteReader.of(header, position, "GPT header", Findings.IGNORED)).orElse(null);
        }

        private byte[] entries(@Nullable GuidPartitionTable header) throws IOException {
            if (header == null || header.entriesAt() > source.length() / SECTOR || !has(header.entriesAt() * SECTOR, header.entriesLength())) {
                return new byte[0];
            }
            return bytes(header.entriesAt() * SECTOR, header.entriesLength());
        }

        private static boolean isSound(@Nullable GuidPartitionTable header, byte[] entries) {
            return header != null && entries.length > 0 && GuidPartitionTable.checksum(entries) == header.entriesChecksum();
        }

        private static List<GuidPartitionTable.Partition> partitions(@Nullable GuidPartitionTable header, byte[] entries)
                throws DiscFormatException {
            List<GuidPartitionTable.Partition> found = new ArrayList<>();
            ByteReader in = ByteReader.of(entries);
            for (int number = 1; header != null && in.remaining() >= header.entryLength(); number++) {
                GuidPartitionTable.Partition.read(number, in.slice((int) header.entryLength())).ifPresent(found::add);
            }
            return List.copyOf(found);
        }

        private List<ApplePartitionMap> apple(int block) throws IOException {
            List<ApplePartitionMap> found = new ArrayList<>();
            long count = Math.min(MOST_APPLE, apple(1, block).map(ApplePartitionMap::entryCount).orElse(0L));
            for (int number = 1; number <= count; number++) {
                apple(number, block).ifPresent(found::add);
            }
            return List.copyOf(found);
        }

        private Optional<ApplePartitionMap> apple(int number, int block) throws IOException {
            long position = (long) number * block;
            return has(position, ApplePartitionMap.LENGTH)
                    ? ApplePartitionMap.read(ByteReader.of(bytes(position, ApplePartitionMap.LENGTH))) : Optional.empty();
        }
    }
}
