package org.burnish.virtualdrive.recordable;

import java.io.IOException;
import org.burnish.bytes.Clause;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.Work;
import org.burnish.virtualdrive.medium.WriteParameters;
import org.jspecify.annotations.Nullable;

/// Ends tracks, sessions and discs, and reserves room for tracks.
@Clause("MMC-6 6.3.3")
final class Closer {
    private static final double TRACK_SECONDS = 5;
    private static final double SESSION_SECONDS = 60;
    private static final int MORE_SESSIONS = 3;

    private final DiscRecord disc;

    Closer(DiscRecord disc) {
        this.disc = disc;
    }

    Work close(int function, int number, WriteParameters page) throws Refusal {
        if (!disc.kind.closings().contains(function)) {
            throw Refusal.field(2);
        }
        if (disc.complete) {
            throw Refusal.notWritable();
        }
        if (function == RecordableKind.CLOSE_TRACK) {
            return closeTrack(number);
        }
        boolean last = disc.kind.endings().contains(function) || disc.kind.byPage() && page.multiSession() != MORE_SESSIONS;
        requireClosedTracks();
        int session = disc.zones.lastSession();
        boolean empty = disc.zones.ofSession(session).allMatch(Zone::isEmpty);
        if (empty && !(disc.kind.endings().contains(function) && session > 1)) {
            return Work.NONE;
        }
        return Work.seconds(Work.Kind.OPERATION, SESSION_SECONDS, () -> {
            endSession(last);
            disc.keep();
        });
    }

    private Work closeTrack(int number) throws Refusal {
        @Nullable Zone zone = disc.zones.numbered(number);
        if (zone == null) {
            throw Refusal.field(4);
        }
        if (disc.damaged || disc.atOnce) {
            throw Refusal.of(5, 0x72, 4);
        }
        if (!zone.isWritable() || zone.isEmpty() && zone.state == Zone.State.OPEN) {
            return Work.NONE;
        }
        return Work.seconds(Work.Kind.OPERATION, TRACK_SECONDS, () -> {
            end(zone);
            disc.keep();
        });
    }

    /// A reserved track is filled up with zeros; an open one ends with the unit it is in.
    private void end(Zone zone) {
        boolean last = zone == disc.zones.last();
        zone.next = zone.state == Zone.State.RESERVED ? zone.end : Math.min(zone.end, disc.aligned(zone.next));
        zone.end = zone.next;
        zone.state = Zone.State.CLOSED;
        if (last && zone.end < disc.capacity) {
            disc.zones.open(zone.session, zone.end, disc.capacity);
        }
    }

    private void requireClosedTracks() throws Refusal {
        if (disc.damaged) {
            throw Refusal.of(5, 0x72, 3);
        }
        for (Zone zone : disc.zones.all()) {
            if (zone.isBegun()) {
                throw Refusal.of(5, 0x72, 3);
            }
            if (zone.state == Zone.State.RESERVED) {
                throw Refusal.of(5, 0x72, 4);
            }
        }
    }

    /// Ends the last session; another one follows unless it is the last.
    void endSession(boolean last) {
        Zone open = disc.zones.last();
        int session = open.session;
        if (open.isWritable() && open.isEmpty()) {
            disc.zones.removeLast();
        }
        int gap = session == 1 ? disc.kind.firstGap() : disc.kind.laterGap();
        int start = disc.aligned(disc.zones.last().end + gap);
        boolean full = start >= disc.capacity || session >= disc.kind.mostSessions();
        if (last || full) {
            disc.complete = true;
        } else {
            disc.zones.open(session + 1, start, disc.capacity);
        }
    }

    void reserve(int blocks, WriteParameters page) throws Refusal {
        if (disc.complete) {
            throw Refusal.notWritable();
        }
        Zone open = disc.zones.last();
        if (open.state != Zone.State.OPEN || !open.isEmpty()) {
            throw Refusal.field(5);
        }
        if (blocks > open.end - open.start) {
            throw Refusal.of(5, 0x72, 5);
        }
        boolean all = disc.kind.byPage() && page.writeType() == WriteParameters.SESSION_AT_ONCE;
        if (all && !disc.zones.isBlank()) {
            throw Refusal.of(5, 0x2C, 3);
        }
        if (!all && disc.kind.byPage() && !disc.incremental) {
            throw Refusal.of(5, 0x64, 0);
        }
        disc.zones.reserve(Math.min(disc.aligned(blocks), open.end - open.start), !all);
        disc.keep();
    }

    /// Everything on it is gone. A disc that is left in the middle of this has to be erased once more.
    Work erase(boolean full, double seconds) throws Refusal {
        disc.damaged = true;
        disc.keep();
        return Work.seconds(Work.Kind.OPERATION, seconds, () -> {
            try {
                disc.folder.erase();
            } catch (IOException e) {
                throw DiscRecord.hostFailed();
            }
            disc.zones = Zones.blank(disc.capacity);
            disc.damaged = false;
            disc.complete = false;
            disc.atOnce = false;
            disc.incremental = full;
            disc.keep();
        });
    }
}
