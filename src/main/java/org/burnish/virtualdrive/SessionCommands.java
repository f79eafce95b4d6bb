package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.virtualdrive.Operation.Length;
import org.burnish.virtualdrive.Operation.Needs;
import org.burnish.virtualdrive.medium.FormatRequest;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.Work;

/// The commands that prepare a medium for writing, and close what was written.
final class SessionCommands {
    private static final int FORMAT_LIST = 12;
    private static final int QUICK_CERTIFICATION = 3;

    private final Unit unit;

    SessionCommands(Unit unit) {
        this.unit = unit;
    }

    void addTo(CommandTable table) {
        table.plain("CLOSE TRACK SESSION", "5B 01 07 00 FF FF 00 00 00 00", Needs.READY, (cdb, data) -> close(cdb))
                .plain("RESERVE TRACK", "53 03 00 00 00 FF FF FF FF 00", Needs.READY, (cdb, data) -> reserve(cdb))
                .plain("BLANK", "A1 17 FF FF FF FF 00 00 00 00 00 00", Needs.READY, (cdb, data) -> blank(cdb))
                .out("SEND OPC INFORMATION", "54 01 03 00 00 00 00 FF FF 00", Needs.READY, Length.u16(7), this::calibrate)
                .out("SEND CUE SHEET", "5D 00 00 00 00 00 FF FF FF 00", Needs.READY, Length.u24(6), this::cueSheet)
                .out("SEND DISC STRUCTURE", "BF 0F 00 00 00 00 00 FF FF FF C0 00", Needs.READY, Length.u16(8), this::structure)
                .out("FORMAT UNIT", "04 1F 00 00 00 00", Needs.READY, cdb -> FORMAT_LIST, this::format);
    }

    @Clause("MMC-6 6.3")
    private void close(Cdb cdb) throws Refusal {
        requireWritten();
        Work work = unit.medium().close(cdb.u8(2) & 7, cdb.u16(4), unit.pages.write());
        long nanoseconds = (long) (work.nanoseconds() * unit.personality.closingFactor());
        unit.carryOut(new Work(work.kind(), nanoseconds, work.ending()), (cdb.u8(1) & 1) != 0);
    }

    /// What is in the buffer has to be on the disc first.
    private void requireWritten() throws Refusal {
        if (!unit.buffer.isEmpty()) {
            throw Refusal.of(2, 4, 8);
        }
    }

    @Clause("MMC-6 6.31")
    private void reserve(Cdb cdb) throws Refusal {
        if ((cdb.u8(1) & 3) != 0) {
            throw Refusal.field(1);
        }
        if (cdb.i32(5) <= 0) {
            throw Refusal.field(5);
        }
        unit.medium().reserve(cdb.i32(5), unit.pages.write());
    }

    @Clause("MMC-6 6.2")
    private void blank(Cdb cdb) throws Refusal {
        unit.carryOut(unit.medium().blank(cdb.u8(1) & 7, cdb.i32(2)), (cdb.u8(1) & 0x10) != 0);
    }

    @Clause("MMC-6 6.35")
    private void calibrate(Cdb cdb, ByteBuffer data) throws Refusal {
        if ((cdb.u8(1) & 1) == 0) {
            throw Refusal.field(1, 0);
        }
        if (unit.wrote() && unit.medium().isBeingWritten()) {
            throw Refusal.sequence();
        }
        unit.faults.beforeCalibration();
        Work.Ending ending = unit.medium().calibrate().ending();
        unit.carryOut(Work.seconds(Work.Kind.OPERATION, unit.personality.calibrationSeconds(), ending), false);
    }

    @Clause("MMC-6 6.33")
    private void cueSheet(Cdb cdb, ByteBuffer data) throws Refusal {
        byte[] sheet = new byte[data.remaining()];
        data.get(sheet);
        if (sheet.length % 8 != 0) {
            throw Refusal.of(5, 0x1A, 0);
        }
        unit.medium().cueSheet(sheet, unit.pages.write());
    }

    @Clause("MMC-6 6.34")
    private void structure(Cdb cdb, ByteBuffer data) throws Refusal {
        boolean bluRay = (cdb.u8(1) & 0xF) == 1;
        if (unit.medium().family() != (bluRay ? Medium.Family.BD : Medium.Family.DVD)) {
            throw Refusal.otherMedium();
        }
        byte[] list = new byte[data.remaining()];
        data.get(list);
        if (list.length < 4 || ((list[0] & 0xFF) << 8 | list[1] & 0xFF) != list.length - 2) {
            throw Refusal.of(5, 0x1A, 0);
        }
        if (unit.wrote()) {
            throw Refusal.sequence();
        }
        unit.medium().sendStructure(cdb.u8(7), java.util.Arrays.copyOfRange(list, 4, list.length));
    }

    @Clause("MMC-6 6.4")
    private void format(Cdb cdb, ByteBuffer data) throws Refusal {
        if ((cdb.u8(1) & 0x10) == 0 || (cdb.u8(1) & 7) != 1) {
            throw Refusal.field(1);
        }
        data.order(java.nio.ByteOrder.BIG_ENDIAN);
        int start = data.position();
        data.position(data.limit());
        if (data.get(start) != 0) {
            throw Refusal.parameter(0);
        }
        if (data.getShort(start + 2) != 8) {
            throw Refusal.parameter(2);
        }
        int typeByte = data.get(start + 8) & 0xFF;
        FormatRequest request = new FormatRequest(data.get(start + 1) & 0xFF, data.getInt(start + 4) & 0xFFFF_FFFFL,
                typeByte >> 2, typeByte & 3, data.getInt(start + 8) & 0xFF_FFFF, (cdb.u8(1) & 8) != 0);
        if (request.subType() == QUICK_CERTIFICATION && unit.personality.has("no-quick-certification")) {
            throw Refusal.parameter(8);
        }
        unit.carryOut(unit.medium().format(request), request.immediate());
    }
}
