package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.virtualdrive.Operation.Length;
import org.burnish.virtualdrive.Operation.Needs;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.Refusal;

/// The commands about speeds and the buffer.
final class SpeedCommands {
    private static final int NOMINAL_PERFORMANCE = 0x00;
    private static final int WRITE_SPEEDS = 0x03;
    private static final int DESCRIPTOR = 16;

    private final Unit unit;

    SpeedCommands(Unit unit) {
        this.unit = unit;
    }

    void addTo(CommandTable table) {
        table.plain("SET CD SPEED", "BB 03 FF FF FF FF 00 00 00 00 00 00", Needs.READY, (cdb, data) -> setSpeed(cdb))
                .out("SET STREAMING", "B6 00 00 00 00 00 00 00 FF FF FF 00", Needs.READY, Length.u16(9), this::setStreaming)
                .in("GET PERFORMANCE", "AC 1F FF FF FF FF 00 00 FF FF FF 00", Needs.READY,
                        cdb -> 8 + DESCRIPTOR * cdb.u16(8), this::performance)
                .in("READ BUFFER CAPACITY", "5C 01 00 00 00 00 00 FF FF 00", Needs.MEDIUM, Length.u16(7), this::bufferCapacity);
    }

    @Clause("MMC-6 6.37")
    private void setSpeed(Cdb cdb) {
        unit.speed.set(cdb.u16(2), cdb.u16(4), unit.medium().speeds());
        unit.applySpeed();
    }

    @Clause("MMC-6 6.39")
    private void setStreaming(Cdb cdb, ByteBuffer data) throws Refusal {
        if (cdb.u8(8) != 0) {
            throw Refusal.field(8);
        }
        if (data.remaining() != 28) {
            throw Refusal.of(5, 0x1A, 0);
        }
        data.order(java.nio.ByteOrder.BIG_ENDIAN);
        int start = data.position();
        int flags = data.get(start);
        long end = data.getInt(start + 8) & 0xFFFF_FFFFL;
        long readMilliseconds = data.getInt(start + 16) & 0xFFFF_FFFFL;
        long writeMilliseconds = data.getInt(start + 24) & 0xFFFF_FFFFL;
        long reading = (data.getInt(start + 12) & 0xFFFF_FFFFL) * 1000 / Math.max(1, readMilliseconds);
        long writing = (data.getInt(start + 20) & 0xFFFF_FFFFL) * 1000 / Math.max(1, writeMilliseconds);
        data.position(data.limit());
        if ((flags & 4) != 0) {
            unit.speed.set(Speed.MAXIMUM, Speed.MAXIMUM, unit.medium().speeds());
        } else {
            requirePossible(end, readMilliseconds, writeMilliseconds);
            unit.speed.set((int) Math.min(Integer.MAX_VALUE, reading), (int) Math.min(Integer.MAX_VALUE, writing),
                    unit.medium().speeds());
        }
        unit.applySpeed();
    }

    private void requirePossible(long end, long readMilliseconds, long writeMilliseconds) throws Refusal {
        if (end > lastAddress() + 1L) {
            throw Refusal.of(5, 0x21, 0);
        }
        if (readMilliseconds == 0 || writeMilliseconds == 0) {
            throw Refusal.parameter(readMilliseconds == 0 ? 16 : 24);
        }
    }

    /// The last block that the medium has or can have.
    private int lastAddress() {
        int last = unit.medium().capacity() - 1;
        for (var track : unit.medium().tracks()) {
            last = Math.max(last, track.start() + Math.max(track.size(), track.free()) - 1);
        }
        return last;
    }

    @Clause("MMC-6 6.7")
    private void performance(Cdb cdb, ByteBuffer data) throws Refusal {
        Medium.Speeds speeds = unit.medium().speeds();
        boolean write = (cdb.u8(1) & 4) != 0;
        switch (cdb.u8(10)) {
            case NOMINAL_PERFORMANCE -> nominal(cdb, write, write ? speeds.writing() : speeds.reading()).into(data);
            case WRITE_SPEEDS -> writeSpeeds(cdb.u16(8), speeds).into(data);
            default -> throw Refusal.field(10);
        }
    }

    private Answer nominal(Cdb cdb, boolean write, List<Integer> speeds) throws Refusal {
        if ((cdb.u8(1) & 3) != 0) {
            return new Answer(8).u32(0, 4).bit(4, 0, true);
        }
        Answer answer = new Answer(8).bit(4, 1, write).u32(0, 4 + (speeds.isEmpty() ? 0 : DESCRIPTOR));
        if (!speeds.isEmpty() && cdb.u16(8) > 0) {
            answer.append(new Answer(DESCRIPTOR).u32(4, speeds.getFirst()).u32(8, lastAddress()).u32(12, speeds.getFirst()));
        }
        return answer;
    }

    private Answer writeSpeeds(int most, Medium.Speeds speeds) {
        int told = unit.personality.has("one-speed") ? Math.min(1, speeds.writing().size()) : speeds.writing().size();
        Answer answer = new Answer(8).u32(0, 4 + DESCRIPTOR * told);
        for (int speed : speeds.writing().subList(0, Math.min(most, told))) {
            answer.append(new Answer(DESCRIPTOR).u32(4, lastAddress()).u32(8, speeds.reading().getFirst()).u32(12, speed));
        }
        return answer;
    }

    @Clause("MMC-6 6.17")
    private void bufferCapacity(Cdb cdb, ByteBuffer data) {
        boolean blocks = (cdb.u8(1) & 1) != 0;
        int unitSize = blocks ? 2048 : 1;
        new Answer(12).u16(0, 10).bit(3, 0, blocks)
                .u32(4, blocks ? 0 : (int) unit.buffer.size()).u32(8, (int) (unit.buffer.free() / unitSize))
                .into(data);
    }
}
