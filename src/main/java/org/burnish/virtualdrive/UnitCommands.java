package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.virtualdrive.Operation.Length;
import org.burnish.virtualdrive.Operation.Needs;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.Work;

/// The commands that every SCSI device has.
@Clause("SPC-4 6")
final class UnitCommands {
    private static final int SUPPORTED_PAGES = 0x00;
    private static final int SERIAL_NUMBER = 0x80;
    private static final int VENDOR_BYTES = 96;

    private final Unit unit;

    UnitCommands(Unit unit) {
        this.unit = unit;
    }

    void addTo(CommandTable table) {
        table.plain("TEST UNIT READY", "00 00 00 00 00 00", Needs.MEDIUM, (cdb, data) -> testUnitReady())
                .in("REQUEST SENSE", "03 00 00 00 FF 00", Needs.NOTHING, Length.u8(4), (cdb, data) -> requestSense(data))
                .in("INQUIRY", "12 01 FF FF FF 00", Needs.NOTHING, Length.u16(3), this::inquiry)
                .in("GET EVENT STATUS NOTIFICATION", "4A 01 00 00 FF 00 00 FF FF 00", Needs.NOTHING, Length.u16(7), this::events)
                .in("REPORT LUNS", "A0 00 FF 00 00 00 FF FF FF FF 00 00", Needs.NOTHING, cdb -> cdb.u32(6), this::reportLuns);
    }

    private void testUnitReady() throws Refusal {
        Work.Kind kind = unit.activity.kind();
        boolean closing = kind == Work.Kind.OPERATION || kind == Work.Kind.LONG_WRITE;
        if (!(closing && unit.personality.readyWhileClosing())) {
            unit.requireIdle();
        }
    }

    private void requestSense(ByteBuffer data) {
        Answer.put(data, unit.requested().toFixed());
    }

    @Clause("SPC-4 6.6")
    private void inquiry(Cdb cdb, ByteBuffer data) throws Refusal {
        boolean vitalProductData = (cdb.u8(1) & 1) != 0;
        if (vitalProductData) {
            page(cdb.u8(2)).into(data);
            return;
        }
        if (cdb.u8(2) != 0) {
            throw Refusal.field(2);
        }
        Personality personality = unit.personality;
        new Answer(VENDOR_BYTES).u8(0, 5).u8(1, 0x80).u8(2, 6).u8(3, 2).u8(4, VENDOR_BYTES - 5)
                .text(8, 8, personality.vendor()).text(16, 16, personality.product()).text(32, 4, personality.revision())
                .u16(58, 0x00A0).u16(60, 0x0460).u16(62, 0x04E0)
                .into(data);
    }

    @Clause("SPC-4 7.8")
    private Answer page(int code) throws Refusal {
        return switch (code) {
            case SUPPORTED_PAGES -> new Answer(4).u8(0, 5).u8(3, 2).append((byte) SUPPORTED_PAGES, (byte) SERIAL_NUMBER);
            case SERIAL_NUMBER -> new Answer(4 + DriveFeatures.SERIAL.length()).u8(0, 5).u8(1, SERIAL_NUMBER)
                    .u8(3, DriveFeatures.SERIAL.length()).text(4, DriveFeatures.SERIAL.length(), DriveFeatures.SERIAL);
            default -> throw Refusal.field(2);
        };
    }

    @Clause("SPC-4 6.33")
    private void reportLuns(Cdb cdb, ByteBuffer data) throws Refusal {
        if (cdb.u8(2) > 2) {
            throw Refusal.field(2);
        }
        if (cdb.u32(6) < 16) {
            throw Refusal.field(6);
        }
        new Answer(16).u32(0, cdb.u8(2) == 1 ? 0 : 8).into(data);
    }

    private static final int OPERATIONAL_CHANGE = 1;
    private static final int MEDIA = 4;
    private static final int DEVICE_BUSY = 6;
    private static final int SUPPORTED = 1 << OPERATIONAL_CHANGE | 1 << MEDIA | 1 << DEVICE_BUSY;

    @Clause("MMC-6 6.5")
    private void events(Cdb cdb, ByteBuffer data) throws Refusal {
        if ((cdb.u8(1) & 1) == 0) {
            throw Refusal.field(1, 0);
        }
        int wanted = cdb.u8(4) & SUPPORTED;
        if (wanted == 0) {
            new Answer(4).u16(0, 2).u8(2, 0x80).u8(3, SUPPORTED).into(data);
        } else if ((wanted & 1 << MEDIA) != 0) {
            int present = unit.inside() == null ? 0 : 2;
            notification(MEDIA).u8(4, unit.events.next()).u8(5, present | (unit.isOpen() ? 1 : 0)).into(data);
        } else if ((wanted & 1 << DEVICE_BUSY) != 0) {
            long tenths = Math.min(0xFFFF, unit.activity.remaining(unit.now()) / 100_000_000L);
            notification(DEVICE_BUSY).u8(5, unit.activity.isBusy() ? 1 : 0).u16(6, (int) tenths).into(data);
        } else {
            notification(OPERATIONAL_CHANGE).into(data);
        }
    }

    private static Answer notification(int type) {
        return new Answer(8).u16(0, 6).u8(2, type).u8(3, SUPPORTED);
    }
}
