package org.burnish.disc;

/// A track of a disc, or what other media have in its place.
///
/// @param number from 1 on
/// @param session the session it is in, from 1 on
/// @param start block of index 1
/// @param blocks from there to the next track or the lead-out
public record Track(int number, int session, Control control, long start, long blocks) {
    /// The block behind the last one.
    public long end() {
        return start + blocks;
    }

    public boolean contains(long block) {
        return block >= start && block < end();
    }
}
