package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.virtualdrive.Operation.Needs;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.ReadCd;
import org.burnish.virtualdrive.medium.Refusal;

/// The commands that read blocks.
final class ReadCommands {
    private static final int BLOCK = 2048;
    private static final int MOST_BLOCKS = Integer.MAX_VALUE / BLOCK;

    private final Unit unit;

    ReadCommands(Unit unit) {
        this.unit = unit;
    }

    void addTo(CommandTable table) {
        table.in("READ (10)", "28 18 FF FF FF FF 00 FF FF 00", Needs.READY, cdb -> cdb.u16(7) * BLOCK,
                        (cdb, data) -> read(cdb.i32(2), cdb.u16(7), data))
                .in("READ (12)", "A8 18 FF FF FF FF FF FF FF FF 80 00", Needs.READY, cdb -> length(cdb),
                        (cdb, data) -> read(cdb.i32(2), cdb.i32(6), data))
                .in("READ CD", "BE 1E FF FF FF FF FF FF FF FE 07 00", Needs.READY,
                        cdb -> (long) SectorLength.of(cdb.u8(1) >> 2 & 7, cdb.u8(9), cdb.u8(10)) * cdb.u24(6), this::readCd)
                .in("READ CD MSF", "B9 1E 00 FF FF FF FF FF FF FE 07 00", Needs.READY,
                        cdb -> (long) SectorLength.of(cdb.u8(1) >> 2 & 7, cdb.u8(9), cdb.u8(10)) * blocks(cdb), this::readCdMsf)
                .plain("SEEK (10)", "2B 00 FF FF FF FF 00 00 00 00", Needs.READY, (cdb, data) -> seek(cdb))
                .plain("VERIFY (10)", "2F 10 FF FF FF FF 00 FF FF 00", Needs.READY, (cdb, data) -> verify(cdb));
    }

    private static int length(Cdb cdb) throws Refusal {
        if (cdb.u32(6) > MOST_BLOCKS) {
            throw Refusal.field(6);
        }
        return cdb.i32(6) * BLOCK;
    }

    @Clause("MMC-6 6.15")
    private void read(int address, int blocks, ByteBuffer data) throws Refusal {
        Medium medium = unit.medium();
        if (blocks == 0) {
            return;
        }
        int room = data.remaining() / BLOCK;
        requireNotWriting();
        unit.faults.beforeRead(unit, address, Math.min(blocks, room));
        medium.read(address, Math.min(blocks, room), data);
        unit.takeTimeToRead((long) blocks * BLOCK);
    }

    private void requireNotWriting() throws Refusal {
        if (!unit.buffer.isEmpty()) {
            throw Refusal.of(2, 4, 8);
        }
    }

    @Clause("MMC-6 6.19")
    private void readCd(Cdb cdb, ByteBuffer data) throws Refusal {
        readCd(new ReadCd(cdb.i32(2), cdb.u24(6), cdb.u8(1) >> 2 & 7, (cdb.u8(1) & 2) != 0, cdb.u8(9), cdb.u8(10)), data);
    }

    @Clause("MMC-6 6.20")
    private void readCdMsf(Cdb cdb, ByteBuffer data) throws Refusal {
        int start = frames(cdb, 3) - 150;
        readCd(new ReadCd(start, blocks(cdb), cdb.u8(1) >> 2 & 7, (cdb.u8(1) & 2) != 0, cdb.u8(9), cdb.u8(10)), data);
    }

    private void readCd(ReadCd request, ByteBuffer data) throws Refusal {
        if (request.sectorType() > 5) {
            throw Refusal.field(1);
        }
        requireNotWriting();
        if (request.blocks() > 0) {
            unit.faults.beforeRead(unit, request.address(), request.blocks());
            unit.medium().readCd(request, data);
            unit.takeTimeToRead((long) request.blocks() * BLOCK);
        }
    }

    private static int blocks(Cdb cdb) throws Refusal {
        int blocks = frames(cdb, 6) - frames(cdb, 3);
        if (blocks < 0) {
            throw Refusal.field(6);
        }
        return blocks;
    }

    private static int frames(Cdb cdb, int offset) throws Refusal {
        if (cdb.u8(offset + 1) > 59 || cdb.u8(offset + 2) > 74) {
            throw Refusal.field(offset);
        }
        return (cdb.u8(offset) * 60 + cdb.u8(offset + 1)) * 75 + cdb.u8(offset + 2);
    }

    private void seek(Cdb cdb) throws Refusal {
        int address = cdb.i32(2);
        if (address >= unit.medium().capacity()) {
            throw Refusal.outOfRange(address);
        }
    }

    @Clause("MMC-6 6.49")
    private void verify(Cdb cdb) throws Refusal {
        requireNotWriting();
        unit.faults.beforeRead(unit, cdb.i32(2), cdb.u16(7));
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (int i = 0; i < cdb.u16(7); i++) {
            unit.medium().read(cdb.i32(2) + i, 1, block.clear());
        }
    }
}
