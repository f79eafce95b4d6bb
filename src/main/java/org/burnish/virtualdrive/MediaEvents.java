package org.burnish.virtualdrive;

import java.util.ArrayDeque;
import java.util.Queue;
import org.burnish.bytes.Clause;

/// What GET EVENT STATUS NOTIFICATION has to tell of the medium, in the order in which it happened.
@Clause("MMC-6 6.5.2.6")
final class MediaEvents {
    /// Event codes.
    static final int NONE = 0;
    private static final int EJECT_REQUEST = 1;
    private static final int NEW_MEDIA = 2;
    private static final int MEDIA_REMOVAL = 3;

    private final Queue<Integer> events = new ArrayDeque<>();

    void arrived() {
        events.add(NEW_MEDIA);
    }

    void removed() {
        events.add(MEDIA_REMOVAL);
    }

    void ejectRequested() {
        events.add(EJECT_REQUEST);
    }

    /// The oldest one, which is forgotten.
    int next() {
        Integer event = events.poll();
        return event == null ? NONE : event;
    }
}
