package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.virtualdrive.Operation.Length;
import org.burnish.virtualdrive.Operation.Needs;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.Refusal;
import org.jspecify.annotations.Nullable;

/// MODE SENSE (10) and MODE SELECT (10).
final class ModeCommands {
    private static final int HEAD = 8;
    private static final int ALL_PAGES = 0x3F;
    private static final int SAVED = 3;
    private static final int CHANGEABLE = 1;

    private final Unit unit;

    ModeCommands(Unit unit) {
        this.unit = unit;
    }

    void addTo(CommandTable table) {
        table.in("MODE SENSE (10)", "5A 08 FF FF 00 00 00 FF FF 00", Needs.UNIT, Length.u16(7), this::sense)
                .out("MODE SELECT (10)", "55 11 00 00 00 00 00 FF FF 00", Needs.UNIT, Length.u16(7), this::select);
    }

    @Clause("SPC-4 6.12")
    private void sense(Cdb cdb, ByteBuffer data) throws Refusal {
        int control = cdb.u8(2) >> 6;
        int page = cdb.u8(2) & 0x3F;
        if (control == SAVED) {
            throw Refusal.of(5, 0x39, 0);
        }
        if (cdb.u8(3) != 0) {
            throw Refusal.field(3);
        }
        Answer answer = new Answer(HEAD);
        boolean found = false;
        for (int code : new int[] {ModePages.ERROR_RECOVERY, ModePages.WRITE_PARAMETERS, ModePages.CAPABILITIES}) {
            if (page == ALL_PAGES || page == code) {
                answer.append(page(code, control));
                found = true;
            }
        }
        if (!found) {
            throw Refusal.field(2);
        }
        answer.u16(0, answer.length() - 2).into(data);
    }

    /// Page 05h can always be looked at, as the drive can write discs that need it; it can be set only with a disc that
    /// takes it, or with none.
    private void requireSettable(byte[] page, int offset) throws Refusal {
        @Nullable Medium medium = unit.seen();
        if (page[0] == ModePages.WRITE_PARAMETERS && medium != null && !medium.takesWriteParameters()) {
            throw Refusal.parameter(offset);
        }
    }

    private byte[] page(int code, int control) {
        byte[] page = switch (code) {
            case ModePages.ERROR_RECOVERY -> (control == 2 ? new ModePages() : unit.pages).recovery().clone();
            case ModePages.WRITE_PARAMETERS -> (control == 2 ? new ModePages() : unit.pages).write().page().clone();
            default -> capabilities().toBytes();
        };
        if (control == CHANGEABLE) {
            java.util.Arrays.fill(page, 2, page.length, (byte) (code == ModePages.CAPABILITIES ? 0 : 0xFF));
        }
        return page;
    }

    @Clause("MMC-3 6.3.10")
    private Answer capabilities() {
        @Nullable Medium medium = unit.personality.has("zero-speeds") ? null : unit.seen();
        List<Integer> speeds = medium == null ? List.of() : medium.speeds().writing();
        int most = medium == null ? 0 : Math.min(0xFFFF, medium.speeds().reading().getFirst());
        Answer page = new Answer(32).u8(0, ModePages.CAPABILITIES).u8(2, 0x3F).u8(3, 0x37).u8(4, 0xF1).u8(5, 0x77)
                .u8(6, 0x29).bit(6, 1, unit.locked).u16(8, most).u16(12, unit.personality.bufferKibibytes())
                .u16(14, Math.min(0xFFFF, unit.speed.reading())).u16(18, speeds.isEmpty() ? 0 : Math.min(0xFFFF, speeds.getFirst()))
                .u16(20, Math.min(0xFFFF, unit.speed.writing())).u16(28, Math.min(0xFFFF, unit.speed.writing())).u16(30, speeds.size());
        for (int speed : speeds) {
            page.append((byte) 0, (byte) 0, (byte) (Math.min(0xFFFF, speed) >> 8), (byte) Math.min(0xFFFF, speed));
        }
        return page.u8(1, page.length() - 2);
    }

    @Clause("SPC-4 6.10")
    private void select(Cdb cdb, ByteBuffer data) throws Refusal {
        if ((cdb.u8(1) & 1) != 0) {
            throw Refusal.of(5, 0x39, 0);
        }
        if ((cdb.u8(1) & 0x10) == 0) {
            throw Refusal.field(1, 4);
        }
        if (data.remaining() == 0) {
            return;
        }
        unit.requireIdle();
        if (!unit.buffer.isEmpty()) {
            throw Refusal.sequence();
        }
        byte[] list = new byte[data.remaining()];
        data.get(list);
        if (list.length < HEAD) {
            throw Refusal.of(5, 0x1A, 0);
        }
        if (list[6] != 0 || list[7] != 0) {
            throw Refusal.parameter(6);
        }
        for (int at = HEAD; at < list.length; at += 2 + (list[at + 1] & 0xFF)) {
            if (at + 2 > list.length || at + 2 + (list[at + 1] & 0xFF) > list.length) {
                throw Refusal.of(5, 0x1A, 0);
            }
            byte[] page = java.util.Arrays.copyOfRange(list, at, at + 2 + (list[at + 1] & 0xFF));
            requireSettable(page, at);
            unit.pages.select(page, at);
        }
    }
}
