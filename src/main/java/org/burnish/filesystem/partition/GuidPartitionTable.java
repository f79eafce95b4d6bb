package org.burnish.filesystem.partition;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// The header of a GUID Partition Table.
///
/// @param ownBlock where it says that it stands
/// @param otherBlock where its copy stands
/// @param firstUsable first block that a partition may have
/// @param lastUsable last block that a partition may have
/// @param entriesAt first block of the partition entries
/// @param entryCount how many entries there are
/// @param entryLength bytes of an entry
@Clause("UEFI 5.3.2")
public record GuidPartitionTable(
        long ownBlock, long otherBlock, long firstUsable, long lastUsable, long entriesAt, long entryCount, long entryLength) {
    /// Bytes of the header that are read.
    public static final int LENGTH = 92;
    /// Most entries of a table that this program looks at.
    public static final int MOST_ENTRIES = 1024;

    private static final byte[] SIGNATURE = "EFI PART".getBytes(StandardCharsets.US_ASCII);
    private static final int SHORTEST_ENTRY = 128;
    private static final int LONGEST_ENTRY = 4096;

    /// A partition.
    ///
    /// @param number from 1, its place in the table
    /// @param type sixteen bytes that tell what it holds
    /// @param first number of its first block
    /// @param last number of its last block
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    public record Partition(int number, byte[] type, long first, long last, String name) {

        /// Reads an entry; empty when it is not in use.
        @Clause("UEFI 5.3.3")
        public static Optional<Partition> read(int number, ByteReader in) throws DiscFormatException {
            byte[] type = in.bytes(16);
            long first = in.skip(16).u64le();
            long last = in.u64le();
            String name = new String(in.skip(8).bytes(72), StandardCharsets.UTF_16LE);
            int end = name.indexOf(0);
            boolean used = !Arrays.equals(type, new byte[16]) && first >= 0 && last >= first;
            return used ? Optional.of(new Partition(number, type, first, last, end < 0 ? name : name.substring(0, end))) : Optional.empty();
        }
    }

    /// Reads a header; empty when there is none, or one whose entries cannot be used.
    public static Optional<GuidPartitionTable> read(ByteReader in) throws DiscFormatException {
        byte[] signature = in.bytes(8);
        in.skip(16).expectAt(24);
        GuidPartitionTable header = new GuidPartitionTable(
                in.u64le(), in.u64le(), in.u64le(), in.u64le(), in.skip(16).expectAt(72).u64le(), in.u32le(), in.u32le());
        return Arrays.equals(signature, SIGNATURE) && header.isUsable() ? Optional.of(header) : Optional.empty();
    }

    private boolean isUsable() {
        return entriesAt > 0 && otherBlock >= 0 && entryCount <= MOST_ENTRIES
                && entryLength >= SHORTEST_ENTRY && entryLength <= LONGEST_ENTRY;
    }

    /// Bytes of all entries.
    public int entriesLength() {
        return (int) (entryCount * entryLength);
    }
}
