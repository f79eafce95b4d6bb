package org.burnish.filesystem.partition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// The header of a GUID Partition Table.
///
/// @param sound whether the header's checksum is right
/// @param ownBlock where it says that it stands
/// @param otherBlock where its copy stands
/// @param firstUsable first block that a partition may have
/// @param lastUsable last block that a partition may have
/// @param disk sixteen bytes that no other disk has
/// @param entriesAt first block of the partition entries
/// @param entryCount how many entries there are
/// @param entryLength bytes of an entry
/// @param entriesChecksum CRC-32 of all entries
@Clause("UEFI 5.3.2")
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record GuidPartitionTable(
        boolean sound,
        long ownBlock,
        long otherBlock,
        long firstUsable,
        long lastUsable,
        byte[] disk,
        long entriesAt,
        long entryCount,
        long entryLength,
        long entriesChecksum) {
    /// Bytes of the header that are read.
    public static final int LENGTH = 92;
    /// Most entries of a table that this program looks at.
    public static final int MOST_ENTRIES = 1024;
    /// Entries of the tables that this program writes, as in every other one.
    public static final int ENTRIES = 128;
    /// Bytes of an entry in the tables that this program writes.
    public static final int ENTRY = 128;

    private static final byte[] SIGNATURE = "EFI PART".getBytes(StandardCharsets.US_ASCII);
    private static final int REVISION = 0x0001_0000;
    private static final int CHECKSUM_AT = 16;
    private static final int LONGEST_ENTRY = 4096;

    /// A partition.
    ///
    /// @param number from 1, its place in the table
    /// @param type sixteen bytes that tell what it holds
    /// @param unique sixteen bytes that no other partition has
    /// @param first number of its first block
    /// @param last number of its last block
    /// @param flags bit 0 required, bit 2 started by a BIOS, bit 60 read-only
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    public record Partition(int number, byte[] type, byte[] unique, long first, long last, long flags, String name) {
        private static final int NAME = 72;

        /// Reads an entry; empty when it is not in use.
        @Clause("UEFI 5.3.3")
        public static Optional<Partition> read(int number, ByteReader in) throws DiscFormatException {
            byte[] type = in.bytes(16);
            byte[] unique = in.bytes(16);
            long first = in.u64le();
            long last = in.u64le();
            long flags = in.u64le();
            String name = new String(in.bytes(NAME), StandardCharsets.UTF_16LE);
            int end = name.indexOf(0);
            boolean used = !Arrays.equals(type, new byte[16]) && first >= 0 && last >= first;
            return used
                    ? Optional.of(new Partition(number, type, unique, first, last, flags, end < 0 ? name : name.substring(0, end)))
                    : Optional.empty();
        }

        void write(ByteWriter out) {
            out.bytes(type).bytes(unique).u64le(first).u64le(last).u64le(flags);
            out.bytes(name.getBytes(StandardCharsets.UTF_16LE), NAME);
        }
    }

    /// Whether there is a header whose entries are more, or larger, than any system makes them, so that it is not read.
    public static boolean isBeyondReason(ByteReader in) throws DiscFormatException {
        byte[] signature = in.duplicate().bytes(8);
        return Arrays.equals(signature, SIGNATURE) && read(in).isEmpty();
    }

    /// Reads a header; empty when there is none, or one whose entries cannot be used.
    public static Optional<GuidPartitionTable> read(ByteReader in) throws DiscFormatException {
        boolean sound = isSound(in.duplicate().bytes(LENGTH));
        byte[] signature = in.bytes(8);
        in.skip(16).expectAt(24);
        GuidPartitionTable header = new GuidPartitionTable(sound, in.u64le(), in.u64le(), in.u64le(), in.u64le(), in.bytes(16),
                in.expectAt(72).u64le(), in.u32le(), in.u32le(), in.u32le());
        return Arrays.equals(signature, SIGNATURE) && header.isUsable() ? Optional.of(header) : Optional.empty();
    }

    private static boolean isSound(byte[] header) throws DiscFormatException {
        long recorded = ByteReader.of(header).skip(CHECKSUM_AT).u32le();
        Arrays.fill(header, CHECKSUM_AT, CHECKSUM_AT + 4, (byte) 0);
        return recorded == checksum(header);
    }

    private boolean isUsable() {
        return entriesAt > 0 && otherBlock >= 0 && entryCount <= MOST_ENTRIES
                && entryLength >= ENTRY && entryLength <= LONGEST_ENTRY;
    }

    /// Bytes of all entries.
    public int entriesLength() {
        return (int) (entryCount * entryLength);
    }

    /// The entries of a table that this program writes.
    public static byte[] entries(List<Partition> partitions) {
        ByteBuffer entries = ByteBuffer.allocate(ENTRIES * ENTRY);
        partitions.forEach(partition -> partition.write(new ByteWriter(entries)));
        return entries.array();
    }

    /// CRC-32 as headers have it.
    public static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    /// The header with its checksum.
    public byte[] bytes() {
        ByteBuffer header = ByteBuffer.allocate(LENGTH);
        new ByteWriter(header).bytes(SIGNATURE).u32le(REVISION).u32le(LENGTH).u32le(0).u32le(0)
                .u64le(ownBlock).u64le(otherBlock).u64le(firstUsable).u64le(lastUsable).bytes(disk).u64le(entriesAt)
                .u32le(entryCount).u32le(entryLength).u32le(entriesChecksum).expectAt(LENGTH);
        long checksum = checksum(header.array());
        new ByteWriter(header.position(CHECKSUM_AT)).u32le(checksum);
        return header.array();
    }
}
