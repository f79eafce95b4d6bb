package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.virtualdrive.Operation.Needs;
import org.burnish.virtualdrive.medium.Medium;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.Work;
import org.burnish.virtualdrive.medium.WriteParameters;

/// The commands that write blocks.
final class WriteCommands {
    private static final int STREAMING_BLOCKS = 32;

    private final Unit unit;

    WriteCommands(Unit unit) {
        this.unit = unit;
    }

    void addTo(CommandTable table) {
        table.out("WRITE (10)", "2A 1C FF FF FF FF 00 FF FF 00", Needs.READY, cdb -> length(cdb, cdb.u16(7)),
                        (cdb, data) -> write(cdb.i32(2), cdb.u16(7), data))
                .out("WRITE (12)", "AA 14 FF FF FF FF FF FF FF FF 80 00", Needs.READY, cdb -> length(cdb, cdb.u32(6)),
                        this::write12)
                .out("WRITE AND VERIFY (10)", "2E 10 FF FF FF FF 00 FF FF 00", Needs.READY, cdb -> length(cdb, cdb.u16(7)),
                        (cdb, data) -> write(cdb.i32(2), cdb.u16(7), data))
                .plain("SYNCHRONIZE CACHE (10)", "35 02 FF FF FF FF 00 FF FF 00", Needs.READY, (cdb, data) -> synchronize(cdb));
    }

    private int length(Cdb cdb, long blocks) throws Refusal {
        long length = blocks * unit.medium().writtenBlockLength(cdb.i32(2), unit.pages.write());
        if (length > Integer.MAX_VALUE) {
            throw Refusal.field(6);
        }
        return (int) length;
    }

    @Clause("MMC-6 6.51")
    private void write12(Cdb cdb, ByteBuffer data) throws Refusal {
        boolean streaming = (cdb.u8(10) & 0x80) != 0;
        if (streaming && unit.medium().family() == Medium.Family.BD && cdb.i32(6) % STREAMING_BLOCKS != 0) {
            if (!unit.personality.has("junk-streams")) {
                throw Refusal.field(6);
            }
            data = ByteBuffer.allocate(data.remaining());
        }
        write(cdb.i32(2), cdb.i32(6), data);
    }

    @Clause("MMC-6 6.50")
    private void write(int address, int blocks, ByteBuffer data) throws Refusal {
        Medium medium = unit.medium();
        WriteParameters parameters = unit.pages.write();
        if (blocks == 0) {
            return;
        }
        if (unit.buffer.ranDry(unit.now()) && unit.wrote() && medium.breaksOnUnderrun(parameters)) {
            unit.buffer.stop();
            medium.underrun();
        }
        int length = data.remaining();
        makeRoom(length);
        unit.faults.beforeWrite(unit, address, blocks);
        medium.write(address, blocks, data, parameters);
        unit.buffer.fill(length);
        unit.wroteNow();
    }

    /// A drive that has no room says so, or lets the computer wait.
    private void makeRoom(int length) throws Refusal {
        long missing = length - unit.buffer.free();
        if (missing <= 0) {
            return;
        }
        if (!unit.personality.has("blocks-when-full")) {
            throw Refusal.of(2, 4, 8);
        }
        unit.clock.pass(unit.buffer.nanoseconds(missing));
        unit.buffer.drain(unit.now());
    }

    @Clause("MMC-6 6.46")
    private void synchronize(Cdb cdb) throws Refusal {
        boolean immediate = (cdb.u8(1) & 2) != 0;
        long rest = unit.buffer.nanoseconds(unit.buffer.level());
        Work more = unit.medium().synchronize(unit.pages.write());
        long own = unit.scaled(more.nanoseconds());
        unit.buffer.stop();
        if (immediate) {
            unit.activity.begin(new Work(Work.Kind.LONG_WRITE, more.nanoseconds(), more.ending()), unit.now(), rest + own);
            unit.tick();
        } else {
            if (rest + own > 0) {
                unit.clock.pass(rest + own);
            }
            more.ending().run();
        }
    }
}
