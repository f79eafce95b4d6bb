package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.virtualdrive.Operation.Length;
import org.burnish.virtualdrive.Operation.Needs;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.Work;

/// The commands that move the tray and lock its door.
final class TrayCommands {
    private final Unit unit;

    TrayCommands(Unit unit) {
        this.unit = unit;
    }

    void addTo(CommandTable table) {
        table.plain("START STOP UNIT", "1B 01 00 00 F3 00", Needs.UNIT, (cdb, data) -> startStop(cdb))
                .plain("PREVENT ALLOW MEDIUM REMOVAL", "1E 00 00 00 03 00", Needs.UNIT,
                        (cdb, data) -> unit.locked = (cdb.u8(4) & 1) != 0)
                .in("MECHANISM STATUS", "BD 00 00 00 00 00 00 00 FF FF 00 00", Needs.NOTHING, Length.u16(8), this::status);
    }

    @Clause("MMC-6 6.42")
    private void startStop(Cdb cdb) throws Refusal {
        boolean immediate = (cdb.u8(1) & 1) != 0;
        boolean start = (cdb.u8(4) & 1) != 0;
        boolean loadOrEject = (cdb.u8(4) & 2) != 0;
        if (cdb.u8(4) >> 4 != 0) {
            return;
        }
        if (!loadOrEject && start && unit.isOpen()) {
            throw Refusal.of(2, 0x3A, 2);
        }
        if (!start) {
            requireStill();
        }
        if (loadOrEject && !start) {
            eject();
        } else if (loadOrEject) {
            unit.shut();
        }
        if (start && !immediate) {
            await();
        }
    }

    /// Nothing may be going on that a stop would break.
    private void requireStill() throws Refusal {
        Work.Kind kind = unit.activity.kind();
        if (kind != null && kind != Work.Kind.LOADING) {
            throw unit.busy(Work.Kind.OPERATION);
        }
    }

    private void eject() throws Refusal {
        if (unit.locked) {
            unit.events.ejectRequested();
            throw Refusal.of(5, 0x53, 2);
        }
        if (!unit.buffer.isEmpty()) {
            throw Refusal.of(2, 4, 8);
        }
        unit.open();
    }

    private void await() {
        if (unit.activity.kind() == Work.Kind.LOADING) {
            unit.clock.pass(unit.activity.remaining(unit.now()));
            unit.tick();
        }
    }

    @Clause("MMC-6 6.8")
    private void status(Cdb cdb, ByteBuffer data) {
        new Answer(8).u8(1, unit.isOpen() ? 0x10 : 0).into(data);
    }
}
