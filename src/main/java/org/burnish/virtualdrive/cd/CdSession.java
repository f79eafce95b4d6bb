package org.burnish.virtualdrive.cd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A session as it is on a disc.
///
/// @param tracks in order
/// @param leadOut the block at which its lead-out starts; -1 while it is open
/// @param next whether another session may follow
/// @param damaged whether it was cut off, so that it can neither be closed nor continued
/// @param discType the third byte of A0h in its table of contents: 00h, 10h or 20h
/// @param catalogue the catalogue number, or nothing
/// @param cdText packs of CD-TEXT, or nothing
record CdSession(int number, List<CdTrack> tracks, int leadOut, boolean next, boolean damaged, int discType, String catalogue, byte[] cdText) {
    static final int OPEN = -1;

    CdSession {
        tracks = List.copyOf(tracks);
    }

    static CdSession open(int number) {
        return new CdSession(number, List.of(), OPEN, true, false, 0, "", new byte[0]);
    }

    boolean closed() {
        return leadOut != OPEN;
    }

    CdSession with(CdTrack track) {
        List<CdTrack> more = new ArrayList<>(tracks);
        more.add(track);
        return new CdSession(number, more, leadOut, next, damaged, discType, catalogue, cdText);
    }

    CdSession withCatalogue(String digits) {
        return new CdSession(number, tracks, leadOut, next, damaged, discType, digits, cdText);
    }

    CdSession closed(int at, boolean another, int type) {
        return new CdSession(number, tracks, at, another, damaged, type, catalogue, cdText);
    }

    CdSession reopened() {
        return new CdSession(number, tracks, OPEN, true, damaged, discType, catalogue, cdText);
    }

    CdSession broken() {
        return new CdSession(number, tracks, OPEN, false, true, discType, catalogue, cdText);
    }

    Optional<CdTrack> track(int block) {
        return tracks.stream().filter(track -> track.has(block)).findFirst();
    }

    boolean hasData() {
        return tracks.stream().anyMatch(CdTrack::isData);
    }
}
