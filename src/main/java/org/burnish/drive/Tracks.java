package org.burnish.drive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.burnish.disc.Control;
import org.burnish.disc.Writing;
import org.burnish.disc.Session;
import org.burnish.disc.Track;
import org.burnish.scsi.mmc.DiscInformation;
import org.burnish.scsi.mmc.ReadTrackInformation;
import org.burnish.scsi.mmc.TrackInformation;

/// The sessions and tracks of a disc, and where writing goes on.
///
/// @param sessions the last one open where that is so
/// @param nextWritable where writing goes on
/// @param free blocks that can be written from there
record Tracks(List<Session> sessions, OptionalLong nextWritable, long free) {
    /// No disc has more that matter, and each is a question to the drive.
    private static final int MOST = 400;
    private static final Set<MediumKind> WITH_INVISIBLE_TRACK =
            Set.of(MediumKind.CD_R, MediumKind.CD_RW, MediumKind.DVD_PLUS_R, MediumKind.DVD_PLUS_R_DL);

    static Tracks read(Questions questions, MediumKind kind, Optional<DiscInformation> information) throws IOException {
        List<Session> sessions = new ArrayList<>();
        if (kind.isCd()) {
            sessions.addAll(CdSessions.read(questions));
        }
        int known = sessions.stream().mapToInt(session -> session.tracks().size()).sum();
        int last = information.map(DiscInformation::lastTrackInLastSession).orElse(0);
        int first = Math.max(1, known == 0 ? 1 : sessions.getLast().tracks().getLast().number() + 1);
        Map<Integer, List<Track>> bySession = new TreeMap<>();
        Optional<TrackInformation> writable = Optional.empty();
        for (int number = first; number <= Math.min(last, MOST); number++) {
            Optional<TrackInformation> track = questions.ask(ReadTrackInformation.ofTrack(number));
            if (track.isEmpty()) {
                continue;
            }
            if (track.get().nextWritableValid()) {
                writable = track;
            }
            if (isRecorded(track.get(), kind)) {
                bySession.computeIfAbsent(track.get().session(), ignored -> new ArrayList<>()).add(track(number, track.get()));
            }
        }
        bySession.forEach((number, tracks) -> sessions.add(new Session(number, tracks, isClosed(number, information)
                ? end(tracks) : -1)));
        if (WITH_INVISIBLE_TRACK.contains(kind)) {
            writable = questions.ask(ReadTrackInformation.ofTrack(ReadTrackInformation.INVISIBLE)).or(supplier(writable));
        }
        boolean open = information.filter(disc -> disc.status() != DiscInformation.Status.COMPLETE).isPresent();
        return new Tracks(List.copyOf(sessions), open ? next(writable, information) : OptionalLong.empty(), open
                ? free(writable) : 0);
    }

    private static Supplier<Optional<TrackInformation>> supplier(Optional<TrackInformation> track) {
        return () -> track;
    }

    private static boolean isRecorded(TrackInformation track, MediumKind kind) {
        if (kind.writing() == Writing.ANYWHERE || !track.nextWritableValid()) {
            return !track.blank() && track.size() > 0;
        }
        return !track.blank() && track.nextWritable() > track.start();
    }

    private static Track track(int number, TrackInformation track) {
        long blocks = track.nextWritableValid() && track.nextWritable() > track.start()
                ? Math.min(track.size(), track.nextWritable() - (long) track.start())
                : track.size();
        return new Track(number, track.session(), new Control(track.trackMode()), track.start(), blocks);
    }

    private static boolean isClosed(int session, Optional<DiscInformation> information) {
        return information.filter(disc -> session == disc.sessions()
                && disc.lastSession() != DiscInformation.SessionState.COMPLETE).isEmpty();
    }

    private static long end(List<Track> tracks) {
        return tracks.getLast().end();
    }

    /// Some drives name the pre-gap of a blank CD, or no address at all: it starts at its track then.
    private static OptionalLong next(Optional<TrackInformation> track, Optional<DiscInformation> information) {
        if (track.isEmpty()) {
            return OptionalLong.empty();
        }
        boolean blank = information.filter(disc -> disc.status() == DiscInformation.Status.BLANK).isPresent();
        if (!track.get().nextWritableValid() && !blank) {
            return OptionalLong.empty();
        }
        long next = track.get().nextWritableValid() ? track.get().nextWritable() : track.get().start();
        return OptionalLong.of(blank ? Math.max(0, next) : next);
    }

    private static long free(Optional<TrackInformation> track) {
        return track.map(found -> found.nextWritableValid() || found.blank() ? found.freeBlocks() : 0L).orElse(0L);
    }
}
