package org.burnish.scsi;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A disk of some blocks of 2048 bytes in memory: the simplest thing that programs for disks take for one.
public final class RamDrive implements Transport {
    public static final int BLOCK = 2048;

    private final byte[] blocks;
    private int commands;

    public RamDrive(int count) {
        this.blocks = new byte[count * BLOCK];
    }

    /// Everything that is on it.
    public byte[] content() {
        return blocks;
    }

    public int commands() {
        return commands;
    }

    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) {
        commands++;
        int start = data.position();
        switch (cdb.operationCode()) {
            case 0x00, 0x35, 0x1B, 0x1E -> outcome.status(Outcome.GOOD);
            case 0x03 -> put(Sense.NONE.toFixed(), cdb.u8(4), data);
            case 0x12 -> inquiry(cdb, data, outcome);
            case 0x1A -> put(new byte[] {3, 0, 0, 0}, cdb.u8(4), data);
            case 0x5A -> put(new byte[] {0, 6, 0, 0, 0, 0, 0, 0}, cdb.u16(7), data);
            case 0x25 -> put(ByteBuffer.allocate(8).putInt(count() - 1).putInt(BLOCK).array(), 8, data);
            case 0x9E -> put(ByteBuffer.allocate(32).putLong(count() - 1).putInt(BLOCK).array(), (int) cdb.u32(10), data);
            case 0x28, 0x2A -> transfer(cdb.u32(2), cdb.u16(7), direction, data, outcome);
            case 0xA8, 0xAA -> transfer(cdb.u32(2), cdb.u32(6), direction, data, outcome);
            case 0x88, 0x8A -> transfer(cdb.u32(2) << 32 | cdb.u32(6), cdb.u32(10), direction, data, outcome);
            default -> outcome.checkCondition(Sense.of(5, 0x20, 0).toFixed());
        }
        outcome.transferred(data.position() - start);
    }

    private int count() {
        return blocks.length / BLOCK;
    }

    private static void put(byte[] answer, int allocation, ByteBuffer data) {
        data.put(answer, 0, Math.min(Math.min(answer.length, allocation), data.remaining()));
    }

    private static void inquiry(Cdb cdb, ByteBuffer data, Outcome outcome) {
        byte[] answer = switch (cdb.u8(1) & 1) {
            case 0 -> ByteBuffer.allocate(36).put(new byte[] {0, 0, 5, 2, 31, 0, 0, 2})
                    .put("BURNISH IN MEMORY       0001".getBytes(US_ASCII)).array();
            default -> switch (cdb.u8(2)) {
                case 0x00 -> new byte[] {0, 0, 0, 3, 0, (byte) 0x80, (byte) 0x83};
                case 0x80 -> new byte[] {0, (byte) 0x80, 0, 4, '1', '2', '3', '4'};
                case 0x83 -> new byte[] {0, (byte) 0x83, 0, 16, 2, 1, 0, 12, 'B', 'U', 'R', 'N', 'I', 'S', 'H', ' ', '1', '2', '3', '4'};
                default -> new byte[0];
            };
        };
        if (answer.length == 0 || cdb.u8(1) == 0 && cdb.u8(2) != 0) {
            outcome.checkCondition(Sense.of(5, 0x24, 0).toFixed());
        } else {
            put(answer, cdb.u16(3), data);
        }
    }

    private void transfer(long first, long count, Direction direction, ByteBuffer data, Outcome outcome) {
        if (first < 0 || first + count > count()) {
            outcome.checkCondition(Sense.of(5, 0x21, 0).toFixed());
            return;
        }
        int length = (int) Math.min(count * BLOCK, data.remaining());
        if (direction == Direction.IN) {
            data.put(blocks, (int) first * BLOCK, length);
        } else if (direction == Direction.OUT) {
            data.get(blocks, (int) first * BLOCK, length);
        }
    }

    /// A part of what is on it.
    public byte[] content(int first, int count) {
        return Arrays.copyOfRange(blocks, first * BLOCK, (first + count) * BLOCK);
    }

    @Override
    public int maximumTransfer() {
        return 1 << 20;
    }

    @Override
    public String address() {
        return "memory";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
