package org.burnish.filesystem.partition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Master Boot Record: four partitions in the first 512 bytes.
@Clause("UEFI 5.2.1")
public record MasterBootRecord(List<Partition> partitions) {
    /// Blocks of 512 bytes in which partitions are addressed.
    public static final int BLOCK = 512;
    /// The type of a partition that stands for a whole disc with a GPT.
    public static final int PROTECTIVE = 0xEE;

    /// The type of a partition that UEFI starts from.
    public static final int EFI_SYSTEM = 0xEF;
    /// The type by which a disc image on a disk is known, as isohybrid has it.
    public static final int HIDDEN_NTFS = 0x17;

    private static final int SIGNATURE_AT = 440;
    private static final int ENTRIES_AT = 446;
    private static final int HEADS = 255;
    private static final int SECTORS = 63;
    private static final int MOST_CYLINDERS = 1024;
    private static final long MOST_BLOCKS = 0xFFFF_FFFFL;
    private static final int ENTRIES = 4;
    private static final int SIGNATURE = 0xAA55;

    /// A partition record.
    ///
    /// @param number from 1, its place in the table
    /// @param active whether it is the one to boot from
    /// @param type what it holds, 0 for nothing
    /// @param first number of its first block
    /// @param count how many blocks it has
    public record Partition(int number, boolean active, int type, long first, long count) {
        private void write(ByteWriter out) {
            out.u8(active ? 0x80 : 0);
            address(first, out);
            out.u8(type);
            address(first + count - 1, out);
            out.u32le(Math.min(first, MOST_BLOCKS)).u32le(Math.min(count, MOST_BLOCKS));
        }

        /// Cylinder, head and sector, which nothing of this century needs.
        private static void address(long block, ByteWriter out) {
            long cylinder = block / (HEADS * SECTORS);
            if (cylinder >= MOST_CYLINDERS) {
                out.u8(HEADS - 1).u8(0xFF).u8(0xFF);
                return;
            }
            int sector = (int) (block % SECTORS) + 1;
            out.u8((int) (block / SECTORS % HEADS)).u8(sector | (int) (cylinder >> 8) << 6).u8((int) cylinder & 0xFF);
        }
    }

    /// The 512 bytes of a record with these partitions.
    ///
    /// @param code boot code, of which 440 bytes count
    /// @param disk a number that no other disk has
    public byte[] bytes(byte[] code, long disk) {
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        ByteWriter out = new ByteWriter(bytes);
        out.bytes(Arrays.copyOf(code, SIGNATURE_AT)).u32le(disk).zerosTo(ENTRIES_AT);
        for (int number = 1; number <= ENTRIES; number++) {
            int wanted = number;
            partitions.stream().filter(partition -> partition.number() == wanted).findFirst()
                    .ifPresentOrElse(partition -> partition.write(out), () -> out.zeros(16));
        }
        out.u16le(SIGNATURE);
        return bytes.array();
    }

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
