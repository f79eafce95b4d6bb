package org.burnish.drive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.burnish.disc.Control;
import org.burnish.disc.Session;
import org.burnish.disc.Track;
import org.burnish.scsi.mmc.FullToc;
import org.burnish.scsi.mmc.ReadTocPmaAtip;
import org.burnish.scsi.mmc.Toc;

/// The closed sessions of a CD, from its tables of contents.
final class CdSessions {
    private CdSessions() {}

    static List<Session> read(Questions questions) throws IOException {
        Optional<FullToc> full = questions.ask(ReadTocPmaAtip.fullToc()).filter(toc -> !toc.tracks().isEmpty());
        if (full.isPresent()) {
            return full.get().sessions().stream().map(session -> session(session, full.get()))
                    .filter(s -> !s.tracks().isEmpty()).toList();
        }
        return questions.ask(ReadTocPmaAtip.toc()).filter(toc -> toc.leadOut().isPresent()).map(CdSessions::only)
                .map(List::of).orElse(List.of());
    }

    private static Session session(int number, FullToc toc) {
        List<FullToc.Entry> entries = toc.tracks().stream()
                .filter(entry -> entry.session() == number)
                .sorted(Comparator.comparingInt(FullToc.Entry::point))
                .toList();
        long leadOut = toc.leadOut(number).orElse(entries.isEmpty() ? 0 : entries.getLast().start());
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            FullToc.Entry entry = entries.get(i);
            long end = i + 1 < entries.size() ? entries.get(i + 1).start() : leadOut;
            tracks.add(track(entry.point(), number, entry.control(), entry.start(), end));
        }
        return new Session(number, tracks, leadOut);
    }

    /// Without sessions it is taken for one.
    private static Session only(Toc toc) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i + 1 < toc.tracks().size(); i++) {
            Toc.Track track = toc.tracks().get(i);
            if (track.number() != Toc.LEAD_OUT) {
                tracks.add(track(track.number(), 1, track.control(), track.start(), toc.tracks().get(i + 1).start()));
            }
        }
        return new Session(1, tracks, toc.leadOut().orElse(0));
    }

    private static Track track(int number, int session, int control, long start, long end) {
        return new Track(number, session, new Control(control), start, Math.max(0, end - start));
    }
}
