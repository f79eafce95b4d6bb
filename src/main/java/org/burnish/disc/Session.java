package org.burnish.disc;

import java.util.List;

/// A session of a disc.
///
/// @param number from 1 on
/// @param tracks at least one when it is closed
/// @param leadOut the block at which its lead-out starts; -1 while it is open
public record Session(int number, List<Track> tracks, long leadOut) {
    public Session {
        tracks = List.copyOf(tracks);
    }

    public boolean closed() {
        return leadOut >= 0;
    }
}
