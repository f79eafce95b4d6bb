package org.burnish.filesystem.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Master Boot Record: four partitions in the first 512 bytes.
@Clause("UEFI 5.2.1")
public record MasterBootRecord(List<Partition> partitions) {
    /// Blocks of 512 bytes in which partitions are addressed.
    public static final int BLOCK = 512;
    /// The type of a partition that stands for a whole disc with a GPT.
    public static final int PROTECTIVE = 0xEE;

    private static final int ENTRIES_AT = 446;
    private static final int ENTRIES = 4;
    private static final int SIGNATURE = 0xAA55;

    /// A partition record.
    ///
    /// @param number from 1, its place in the table
    /// @param active whether it is the one to boot from
    /// @param type what it holds, 0 for nothing
    /// @param first number of its first block
    /// @param count how many blocks it has
    public record Partition(int number, boolean active, int type, long first, long count) {}

    /// Reads 512 bytes; empty when they do not end with the signature.
    public static Optional<MasterBootRecord> read(ByteReader in) throws DiscFormatException {
        List<Partition> partitions = new ArrayList<>();
        in.skip(ENTRIES_AT);
        for (int number = 1; number <= ENTRIES; number++) {
            int status = in.u8();
            int type = in.skip(3).u8();
            Partition partition = new Partition(number, (status & 0x80) != 0, type, in.skip(3).u32le(), in.u32le());
            if (partition.count() > 0) {
                partitions.add(partition);
            }
        }
        return in.u16le() == SIGNATURE ? Optional.of(new MasterBootRecord(List.copyOf(partitions))) : Optional.empty();
    }
}
