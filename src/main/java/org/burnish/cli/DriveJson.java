package org.burnish.cli;

import java.util.List;
import java.util.Locale;
import org.burnish.disc.Session;
import org.burnish.drive.DriveDescription;
import org.burnish.drive.Medium;
import org.burnish.operation.DescribeDrive.Description;
import org.jspecify.annotations.Nullable;

/// What `burnish info DRIVE --json` tells.
///
/// @param disc whether the disc can be used, in words
/// @param medium the disc, or null when it can't
record DriveJson(DriveDescription drive, String state, String disc, @Nullable Disc medium) {

    /// A disc.
    record Disc(
            String type,
            String title,
            String profile,
            String state,
            boolean writable,
            long totalSectors,
            long recordedSectors,
            long freeSectors,
            @Nullable Long nextWritable,
            int layers,
            String manufacturer,
            boolean possiblyMDisc,
            boolean lastSessionDamaged,
            @Nullable String protection,
            List<Integer> regions,
            List<Speed> readSpeeds,
            List<Speed> writeSpeeds,
            List<Part> sessions) {}

    /// A speed.
    ///
    /// @param kilobytesPerSecond of 1000 bytes
    record Speed(double multiple, long kilobytesPerSecond) {}

    /// A session.
    record Part(int number, boolean closed, List<Piece> tracks) {}

    /// A track.
    record Piece(int number, String kind, long firstSector, long sectors) {}

    static DriveJson of(Description described) {
        return new DriveJson(described.drive(), described.readiness().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                described.readiness().sentence(), described.medium().map(DriveJson::disc).orElse(null));
    }

    private static Disc disc(Medium medium) {
        return new Disc(
                medium.kind().token(),
                medium.kind().title(),
                medium.profile().title(),
                medium.state().name().toLowerCase(Locale.ROOT),
                medium.isWritable(),
                medium.totalBlocks(),
                medium.recordedBlocks(),
                medium.freeBlocks(),
                medium.nextWritable().isPresent() ? medium.nextWritable().getAsLong() : null,
                medium.layers(),
                medium.manufacturer(),
                medium.possiblyMDisc(),
                medium.lastSessionDamaged(),
                medium.protection().system().isEmpty() ? null : medium.protection().system(),
                medium.protection().regions(),
                speeds(medium, medium.readSpeeds()),
                speeds(medium, medium.writeSpeeds()),
                medium.sessions().stream().map(DriveJson::session).toList());
    }

    private static List<Speed> speeds(Medium medium, List<Long> speeds) {
        return speeds.stream().map(speed -> new Speed(medium.multiple(speed), speed)).toList();
    }

    private static Part session(Session session) {
        return new Part(session.number(), session.closed(), session.tracks().stream()
                .map(track -> new Piece(track.number(), track.control().isData() ? "data" : "audio", track.start(),
                        track.blocks()))
                .toList());
    }
}
