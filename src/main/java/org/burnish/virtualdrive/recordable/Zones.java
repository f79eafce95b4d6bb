package org.burnish.virtualdrive.recordable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.burnish.virtualdrive.storage.DiscState;
import org.jspecify.annotations.Nullable;

/// The tracks of a disc by number. Until the disc is complete the last one is open, and may be empty.
final class Zones {
    private final List<Zone> zones = new ArrayList<>();

    /// A blank disc.
    static Zones blank(int capacity) {
        Zones blank = new Zones();
        blank.zones.add(new Zone(1, 1, 0, 0, capacity, Zone.State.OPEN));
        return blank;
    }

    static Zones read(DiscState state) throws IOException {
        Zones read = new Zones();
        for (int number = 1; state.has("track." + number); number++) {
            String[] words = state.text("track." + number).split(" ", -1);
            try {
                read.zones.add(new Zone(number, Integer.parseInt(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]),
                        Integer.parseInt(words[3]), Zone.State.valueOf(words[4].toUpperCase(Locale.ROOT))));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IOException("a track of a virtual disc is damaged", e);
            }
        }
        return read;
    }

    void write(DiscState state) {
        for (Zone zone : zones) {
            state.set("track." + zone.number, zone.session + " " + zone.start + " " + zone.next + " " + zone.end + " "
                    + zone.state.name().toLowerCase(Locale.ROOT));
        }
    }

    List<Zone> all() {
        return zones;
    }

    Zone last() {
        return zones.getLast();
    }

    int lastSession() {
        return last().session;
    }

    Stream<Zone> ofSession(int session) {
        return zones.stream().filter(zone -> zone.session == session);
    }

    /// The one that can be written at a block; null when none can.
    @Nullable Zone writableAt(int block) {
        for (int i = 0; i < zones.size(); i++) {
            Zone zone = zones.get(i);
            if (zone.isWritable() && zone.next == block && block < zone.end) {
                return zone;
            }
        }
        return null;
    }

    /// The one that has a block; null when none has.
    @Nullable Zone holding(int block) {
        for (int i = 0; i < zones.size(); i++) {
            if (zones.get(i).has(block)) {
                return zones.get(i);
            }
        }
        return null;
    }

    @Nullable Zone numbered(int number) {
        return number < 1 || number > zones.size() ? null : zones.get(number - 1);
    }

    /// Adds an open track behind the last one.
    void open(int session, int start, int capacity) {
        zones.add(new Zone(zones.size() + 1, session, start, start, capacity, Zone.State.OPEN));
    }

    /// Takes the last, empty track away.
    void removeLast() {
        zones.removeLast();
    }

    /// Reserves the first blocks of the open track.
    ///
    /// @param more whether an open track follows
    void reserve(int size, boolean more) {
        Zone open = last();
        int end = open.end;
        open.end = open.start + size;
        open.state = Zone.State.RESERVED;
        if (more && open.end < end) {
            open(open.session, open.end, end);
        }
    }

    boolean isBlank() {
        return zones.size() == 1 && last().isEmpty() && last().state == Zone.State.OPEN;
    }
}
