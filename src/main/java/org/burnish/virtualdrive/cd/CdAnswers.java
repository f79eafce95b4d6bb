package org.burnish.virtualdrive.cd;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.burnish.disc.Msf;
import org.burnish.virtualdrive.medium.DiscInformation;
import org.burnish.virtualdrive.medium.DiscInformation.SessionState;
import org.burnish.virtualdrive.medium.DiscInformation.Status;
import org.burnish.virtualdrive.medium.Feature;
import org.burnish.virtualdrive.medium.TrackInformation;
import org.burnish.virtualdrive.medium.TrackInformation.Flag;
import org.jspecify.annotations.Nullable;

/// What a CD tells of itself.
final class CdAnswers {
    private static final int UNDEFINED = 0xFF;
    private static final int MOST_TRACKS = 99;

    private CdAnswers() {}

    static List<Feature> features(CdContent content, @Nullable CdStock stock, boolean errorFlags) {
        List<Feature> features = new ArrayList<>();
        features.add(Feature.of(0x001D, 0));
        features.add(Feature.of(0x001E, 2, errorFlags ? 0x03 : 0x01, 0, 0, 0));
        if (!content.closed().isEmpty()) {
            features.add(Feature.of(0x0010, 0, 0, 0, 8, 0, 0, 1, 1, 0));
        }
        if (stock != null && !content.complete()) {
            features.add(Feature.of(0x002D, 2, 0x46, 0, 0x3F, 0x01));
            features.add(Feature.of(0x002E, 0, 0x67, 0, 0x20, 0));
        }
        if (stock != null && stock.rewritable()) {
            features.add(Feature.of(0x0037, 0, 0, 0x0F, 0, 0));
        }
        return features;
    }

    static DiscInformation disc(CdContent content, @Nullable CdStock stock) {
        boolean complete = content.complete() || stock == null;
        int leadIn = complete || stock == null ? -1 : packed(Msf.ofBlock(content.leadInStart(stock.leadIn().block())));
        int leadOut = complete || stock == null ? -1 : packed(Msf.ofBlock(stock.lastLeadOut()));
        List<CdTrack> tracks = content.tracks();
        int sessions = complete ? content.sessions().size() : content.currentSession();
        CdSession open = content.open();
        int first = complete ? content.sessions().getLast().tracks().getFirst().number()
                : open != null && !open.tracks().isEmpty() ? open.tracks().getFirst().number() : content.nextTrackNumber();
        int last = complete || content.damaged() ? tracks.getLast().number() : Math.min(MOST_TRACKS, content.nextTrackNumber());
        return new DiscInformation(stock != null && stock.rewritable(),
                complete ? Status.COMPLETE : content.isBlank() ? Status.BLANK : Status.APPENDABLE,
                state(content, complete), sessions, first, last, 0, type(content), leadIn, leadOut, Math.min(content.calibrations(), 1));
    }

    private static SessionState state(CdContent content, boolean complete) {
        if (complete) {
            return SessionState.COMPLETE;
        }
        return content.damaged() ? SessionState.DAMAGED : content.open() == null ? SessionState.EMPTY : SessionState.INCOMPLETE;
    }

    private static int type(CdContent content) {
        List<CdSession> closed = content.closed();
        return closed.isEmpty() ? UNDEFINED : closed.getFirst().discType();
    }

    private static int packed(Msf address) {
        return address.minute() << 16 | address.second() << 8 | address.frame();
    }

    /// Tracks that are finished.
    static List<TrackInformation> tracks(CdContent content) {
        List<TrackInformation> all = new ArrayList<>();
        for (CdSession session : content.sessions()) {
            for (CdTrack track : session.tracks()) {
                Set<Flag> flags = track.damaged() ? EnumSet.of(Flag.DAMAGED) : Set.of();
                all.add(new TrackInformation(track.number(), session.number(), track.control().bits(), track.dataMode(), flags, track.start(), null,
                        0, 0, track.end() - track.start(), track.end() - 1));
            }
        }
        return all;
    }

    /// The track behind the last one, which is not there yet.
    static TrackInformation invisible(CdContent content, int start, int next, int free) {
        return new TrackInformation(content.nextTrackNumber(), content.currentSession(), 4, 0xF, EnumSet.of(Flag.BLANK), start, next, free, 0, free,
                null);
    }
}
