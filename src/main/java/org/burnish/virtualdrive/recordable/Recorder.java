package org.burnish.virtualdrive.recordable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.Work;
import org.burnish.virtualdrive.medium.WriteOnceViolation;
import org.burnish.virtualdrive.medium.WriteParameters;
import org.jspecify.annotations.Nullable;

/// The laser at work: records blocks at the next writable address of a track, and nowhere else.
final class Recorder {
    private static final int MODE_1 = 8;
    private static final double LEAD_OUT_SECONDS = 40;
    private static final double LINK_SECONDS = 0.5;

    private final DiscRecord disc;
    /// The track that is recorded, and, in a test write, where the next block would go.
    private @Nullable Zone current;
    private @Nullable Zone simulated;
    private int simulatedNext;
    private final BitSet recorded;

    Recorder(DiscRecord disc) {
        this.disc = disc;
        this.recorded = new BitSet(disc.capacity);
        disc.zones.all().forEach(zone -> recorded.set(zone.start, zone.next));
    }

    void write(int address, int blocks, ByteBuffer from, WriteParameters page) throws Refusal {
        requireWritable();
        if (disc.kind.byPage()) {
            requireMode(page);
            if (page.testWrite()) {
                simulate(address, blocks, from);
                return;
            }
        }
        Zone zone = disc.zones.writableAt(address);
        if (zone == null) {
            if (replaces(address, blocks)) {
                replace(address, blocks, from);
                return;
            }
            throw wrongAddress(address);
        }
        requireRoom(zone, address, blocks);
        begin(zone, page);
        record(zone, address, blocks, from);
    }

    private void requireWritable() throws Refusal {
        if (disc.complete) {
            throw Refusal.notWritable();
        }
        if (disc.damaged) {
            throw Refusal.of(3, 0x31, 0);
        }
    }

    /// In parts where the disc allows it, or all at once.
    private void requireMode(WriteParameters page) throws Refusal {
        boolean packet = page.writeType() == WriteParameters.PACKET && disc.incremental && !disc.atOnce;
        boolean all = page.writeType() == WriteParameters.SESSION_AT_ONCE;
        if (!packet && !all || page.dataBlockType() != MODE_1) {
            throw Refusal.of(5, 0x64, 0);
        }
        if (all && disc.zones.all().getFirst().state != Zone.State.RESERVED) {
            throw disc.zones.isBlank() ? Refusal.sequence() : Refusal.of(5, 0x2C, 3);
        }
    }

    private Refusal wrongAddress(int address) {
        if (address < 0 || address >= disc.capacity) {
            return Refusal.outOfRange(address);
        }
        Zone before = disc.zones.holding(address - 1);
        boolean full = before != null && before.state == Zone.State.RESERVED && before.next == address && before.end == address;
        return full ? Refusal.at(address, 5, 0x63, 0) : Refusal.notWritableAt(address);
    }

    private static void requireRoom(Zone zone, int address, int blocks) throws Refusal {
        if (blocks > zone.end - address) {
            throw zone.state == Zone.State.RESERVED ? Refusal.at(zone.end, 5, 0x63, 0) : Refusal.outOfRange(zone.end);
        }
    }

    /// Once anything is recorded in one go, the disc is lost if it does not come to its end.
    private void begin(Zone zone, WriteParameters page) throws Refusal {
        if (zone != current) {
            current = zone;
            boolean all = disc.kind.byPage() && page.writeType() == WriteParameters.SESSION_AT_ONCE;
            if (all && !disc.atOnce) {
                disc.atOnce = true;
                disc.keep();
            }
        }
    }

    private void record(Zone zone, int address, int blocks, ByteBuffer from) throws Refusal {
        int again = recorded.nextSetBit(address);
        if (again >= 0 && again < address + blocks) {
            throw new WriteOnceViolation(again);
        }
        try {
            disc.folder.write((long) address * DiscRecord.BLOCK, from);
        } catch (IOException e) {
            throw DiscRecord.hostFailed();
        }
        zone.next = address + blocks;
        recorded.set(address, zone.next);
        disc.wrote((long) blocks * DiscRecord.BLOCK);
    }

    /// Whether blocks lie where something is recorded already, on a disc that keeps room for that.
    private boolean replaces(int address, int blocks) {
        Zone zone = disc.zones.holding(address);
        return disc.overwriting && zone != null && blocks <= zone.next - address;
    }

    private void replace(int address, int blocks, ByteBuffer from) throws Refusal {
        int clusters = (address + blocks - 1) / disc.type.unit() - address / disc.type.unit() + 1;
        if (clusters > disc.replacements) {
            throw Refusal.of(3, 0x32, 0);
        }
        try {
            disc.folder.write((long) address * DiscRecord.BLOCK, from);
        } catch (IOException e) {
            throw DiscRecord.hostFailed();
        }
        disc.replacements -= clusters;
        disc.wrote((long) blocks * DiscRecord.BLOCK);
    }

    private void simulate(int address, int blocks, ByteBuffer from) throws Refusal {
        if (simulated == null) {
            simulated = disc.zones.writableAt(address);
            simulatedNext = address;
        }
        Zone zone = simulated;
        if (zone == null || address != simulatedNext) {
            throw wrongAddress(address);
        }
        requireRoom(zone, address, blocks);
        simulatedNext += blocks;
        from.position(from.limit());
    }

    /// Fills the last unit up, and ends what was recorded in one go.
    Work synchronize(WriteParameters page) throws Refusal {
        simulated = null;
        Zone zone = current;
        if (zone == null) {
            return Work.NONE;
        }
        int padded = Math.min(zone.end, disc.aligned(zone.next));
        recorded.set(zone.next, padded);
        zone.next = padded;
        if (disc.atOnce && zone.next == zone.end) {
            return Work.seconds(Work.Kind.LONG_WRITE, LEAD_OUT_SECONDS, () -> finishAtOnce(zone, page));
        }
        disc.keep();
        return Work.seconds(Work.Kind.LONG_WRITE, LINK_SECONDS, () -> {});
    }

    private void finishAtOnce(Zone zone, WriteParameters page) throws Refusal {
        current = null;
        zone.state = Zone.State.CLOSED;
        disc.atOnce = false;
        new Closer(disc).endSession(page.multiSession() != 3);
        disc.keep();
    }

    void underrun() throws Refusal {
        disc.damaged = true;
        disc.keep();
        throw Refusal.of(3, 0x0C, 9);
    }

    /// The last blocks never came to the disc. What is recorded in one go is lost; otherwise the unit that the laser was at
    /// is its last.
    void powerLost(long buffered) throws IOException {
        simulated = null;
        Zone zone = current;
        if (zone == null || !zone.isWritable()) {
            return;
        }
        int lost = (int) ((buffered + DiscRecord.BLOCK - 1) / DiscRecord.BLOCK);
        int reached = zone.next;
        zone.next = Math.max(zone.start, (zone.next - lost) / disc.type.unit() * disc.type.unit());
        recorded.clear(zone.next, reached);
        disc.damaged |= disc.atOnce;
        current = null;
        try {
            disc.keep();
        } catch (Refusal e) {
            throw new IOException(e);
        }
    }
}
