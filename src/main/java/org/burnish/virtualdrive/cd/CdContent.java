package org.burnish.virtualdrive.cd;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded on a disc: sessions in order, of which at most the last is open. A value; every change is another one.
///
/// @param sessions in order
/// @param calibrations times that the laser's power was tried out
record CdContent(List<CdSession> sessions, int calibrations) {
    /// Blocks of lead-out and lead-in between the first session and the second, and between later ones, with the pre-gap.
    static final int FIRST_LEAD_OUT = 6750;
    static final int LATER_LEAD_OUT = 2250;
    static final int LEAD_IN = 4500;
    static final int GAP = 150;

    static final CdContent BLANK = new CdContent(List.of(), 0);

    CdContent {
        sessions = List.copyOf(sessions);
    }

    List<CdSession> closed() {
        return sessions.stream().filter(CdSession::closed).toList();
    }

    /// The session that tracks are added to, if there is one.
    @Nullable CdSession open() {
        return sessions.isEmpty() || sessions.getLast().closed() ? null : sessions.getLast();
    }

    List<CdTrack> tracks() {
        return sessions.stream().flatMap(session -> session.tracks().stream()).toList();
    }

    boolean isBlank() {
        return sessions.isEmpty();
    }

    /// Whether nothing can be added any more.
    boolean complete() {
        return !sessions.isEmpty() && sessions.getLast().closed() && !sessions.getLast().next();
    }

    boolean damaged() {
        return !sessions.isEmpty() && sessions.getLast().damaged();
    }

    /// The number that the next session has, or the open one.
    int currentSession() {
        return open() != null ? sessions.size() : sessions.size() + 1;
    }

    int nextTrackNumber() {
        return tracks().isEmpty() ? 1 : tracks().getLast().number() + 1;
    }

    /// Where index 1 of the next track is.
    int nextStart() {
        if (sessions.isEmpty()) {
            return 0;
        }
        CdSession last = sessions.getLast();
        if (!last.closed()) {
            return last.tracks().isEmpty() ? sessionStart() : last.tracks().getLast().end() + GAP;
        }
        return last.leadOut() + leadOut(sessions.size()) + LEAD_IN + GAP;
    }

    /// Where index 1 of the first track of the open session is, or would be.
    private int sessionStart() {
        CdSession before = sessions.size() < 2 ? null : sessions.get(sessions.size() - 2);
        return before == null ? 0 : before.leadOut() + leadOut(sessions.size() - 1) + LEAD_IN + GAP;
    }

    private static int leadOut(int session) {
        return session == 1 ? FIRST_LEAD_OUT : LATER_LEAD_OUT;
    }

    /// Where the lead-in of the session that is open, or comes next, starts; the first one's is in the pre-groove.
    int leadInStart(int first) {
        int before = open() != null ? sessions.size() - 1 : sessions.size();
        if (before == 0) {
            return first;
        }
        return sessions.get(before - 1).leadOut() + leadOut(before);
    }

    /// With the last session replaced, or another one added.
    CdContent with(CdSession session) {
        List<CdSession> more = new ArrayList<>(sessions.subList(0, session.number() - 1));
        more.add(session);
        return new CdContent(more, calibrations);
    }

    CdContent withoutLastSession() {
        return new CdContent(sessions.subList(0, sessions.size() - 1), calibrations);
    }

    CdContent calibrated() {
        return new CdContent(sessions, calibrations + 1);
    }
}
