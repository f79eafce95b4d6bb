package org.burnish.virtualdrive.recordable;

/// A track, an RZone or a fragment: blocks that are recorded from their start on.
final class Zone {
    final int number;
    final int session;
    final int start;
    /// Behind the last recorded block.
    int next;
    /// Behind its last block.
    int end;
    State state;

    /// Whether more can be recorded.
    enum State {
        OPEN,
        RESERVED,
        CLOSED
    }

    Zone(int number, int session, int start, int next, int end, State state) {
        this.number = number;
        this.session = session;
        this.start = start;
        this.next = next;
        this.end = end;
        this.state = state;
    }

    boolean isEmpty() {
        return next == start;
    }

    boolean isWritable() {
        return state != State.CLOSED;
    }

    boolean has(int block) {
        return block >= start && block < end;
    }

    /// Whether a track is begun, so that a session cannot be closed around it.
    boolean isBegun() {
        return state == State.OPEN && !isEmpty();
    }
}
