package org.burnish.virtualdrive.cd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.disc.Control;
import org.burnish.disc.cd.SectorMode;
import org.burnish.virtualdrive.storage.DiscState;

/// What is recorded on a disc as lines of its state.
final class ContentState {
    private static final String SESSION = "session.";
    private static final String TRACK = "track.";
    private static final String TEXT = "cd-text.";
    private static final String NONE = "-";

    private ContentState() {}

    static void write(CdContent content, DiscState state) {
        state.set("calibrations", content.calibrations());
        for (CdSession session : content.sessions()) {
            state.set(SESSION + session.number(), session.leadOut() + " " + session.next() + " " + session.damaged() + " " + session.discType() + " "
                    + (session.catalogue().isEmpty() ? NONE : session.catalogue()));
            if (session.cdText().length > 0) {
                state.set(TEXT + session.number(), HexFormat.of().formatHex(session.cdText()));
            }
            for (CdTrack track : session.tracks()) {
                state.set(TRACK + track.number(), line(session, track));
            }
        }
    }

    private static String line(CdSession session, CdTrack track) {
        String indexes = track.indexes().stream().map(String::valueOf).collect(Collectors.joining(","));
        return Stream.of(session.number(), track.control().bits(), track.mode().name().toLowerCase(Locale.ROOT), track.raw(), track.gap(),
                        track.start(), track.end(), track.runOut(), track.damaged(), track.isrc().isEmpty() ? NONE : track.isrc(),
                        indexes.isEmpty() ? NONE : indexes)
                .map(String::valueOf).collect(Collectors.joining(" "));
    }

    static CdContent read(DiscState state) throws IOException {
        try {
            List<CdSession> sessions = new ArrayList<>();
            for (int number = 1; state.has(SESSION + number); number++) {
                sessions.add(session(state, number));
            }
            return new CdContent(sessions, state.number("calibrations"));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("the state of a virtual CD is damaged", e);
        }
    }

    private static CdSession session(DiscState state, int number) {
        String[] words = state.text(SESSION + number).split(" ", -1);
        List<CdTrack> tracks = new ArrayList<>();
        for (int track = 1; track <= 99; track++) {
            if (state.has(TRACK + track) && state.text(TRACK + track).startsWith(number + " ")) {
                tracks.add(track(track, state.text(TRACK + track).split(" ", -1)));
            }
        }
        return new CdSession(number, tracks, Integer.parseInt(words[0]), Boolean.parseBoolean(words[1]), Boolean.parseBoolean(words[2]),
                Integer.parseInt(words[3]), text(words[4]), HexFormat.of().parseHex(state.text(TEXT + number)));
    }

    private static CdTrack track(int number, String... words) {
        List<Integer> indexes = text(words[10]).isEmpty() ? List.of() : Stream.of(words[10].split(",", -1)).map(Integer::valueOf).toList();
        return new CdTrack(number, new Control(Integer.parseInt(words[1])), SectorMode.valueOf(words[2].toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(words[3]), Integer.parseInt(words[4]), Integer.parseInt(words[5]), Integer.parseInt(words[6]),
                Integer.parseInt(words[7]), Boolean.parseBoolean(words[8]), text(words[9]), indexes);
    }

    private static String text(String word) {
        return word.equals(NONE) ? "" : word;
    }
}
