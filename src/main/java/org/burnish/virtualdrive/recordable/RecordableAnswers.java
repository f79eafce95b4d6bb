package org.burnish.virtualdrive.recordable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.burnish.virtualdrive.medium.BluRayStructures;
import org.burnish.virtualdrive.medium.DiscInformation;
import org.burnish.virtualdrive.medium.DiscInformation.SessionState;
import org.burnish.virtualdrive.medium.DiscInformation.Status;
import org.burnish.virtualdrive.medium.DvdStructures;
import org.burnish.virtualdrive.medium.Feature;
import org.burnish.virtualdrive.medium.Medium.Family;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.TrackInformation;
import org.burnish.virtualdrive.medium.TrackInformation.Flag;

/// What a disc that is recorded from start to end tells of itself.
final class RecordableAnswers {
    private static final String MANUFACTURER = "BURNISH";

    private final DiscRecord disc;

    RecordableAnswers(DiscRecord disc) {
        this.disc = disc;
    }

    List<Feature> features() {
        MediumType type = disc.type;
        List<Feature> features = new ArrayList<>();
        features.add(Feature.of(0x0010, 0, 0, 0, 8, 0, 0, type.unit(), 1, 0));
        if (type.family() == Family.BD) {
            blurayFeatures(features);
        } else {
            features.add(Feature.of(0x001F, 1, 1, 0, 1, 0));
        }
        if (disc.complete) {
            return features;
        }
        switch (type) {
            case DVD_R, DVD_R_DL, DVD_RW -> {
                if (disc.incremental && !disc.atOnce) {
                    features.add(Feature.of(0x0021, 3, 0, 0, 1, 1, 16, 0, 0, 0));
                }
                features.add(Feature.of(0x002F, 2, 0x4E, 0, 0, 0));
                if (type == MediumType.DVD_RW) {
                    features.add(Feature.of(0x002C, 0, 3, 0, 0, 0));
                }
            }
            case DVD_PLUS_R -> features.add(Feature.of(0x002B, 0, 1, 0, 0, 0));
            case DVD_PLUS_R_DL -> features.add(Feature.of(0x003B, 0, 1, 0, 0, 0));
            default -> {
                features.add(Feature.of(0x0041, 1, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0));
                features.add(Feature.of(0x0021, 3, 0, 0, 1, 0));
            }
        }
        return features;
    }

    private void blurayFeatures(List<Feature> features) {
        features.add(Feature.of(
                0x0040, 1, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0, 0, 0x0F, 0, 0, 0, 0, 0, 0));
        if (disc.zones.isBlank() && !disc.formatted) {
            features.add(Feature.of(0x0023, 2, 0, 0, 0, 0, 0, 0, 0, 0));
        }
        if (disc.allSpares > 0) {
            features.add(Feature.of(0x0024, 1, 0x80, 0, 0, 0));
        }
        if (disc.overwriting) {
            features.add(Feature.of(0x0038, 0, 0, 0, 0, 0));
        }
    }

    DiscInformation discInformation() {
        Zones zones = disc.zones;
        int session = zones.lastSession();
        int firstTrack = zones.ofSession(session).findFirst().orElseThrow().number;
        boolean erasable = disc.type == MediumType.DVD_RW;
        boolean blank = zones.isBlank() && !disc.damaged;
        Status status = disc.complete ? Status.COMPLETE : blank && !disc.formatted ? Status.BLANK : Status.APPENDABLE;
        int calibrations = disc.calibrations > 0 ? 1 : 0;
        return new DiscInformation(erasable, status, lastSession(session), session, firstTrack, zones.last().number, 0,
                disc.type.family() == Family.BD ? 0 : 0xFF, disc.complete ? -1 : zones.last().start,
                disc.complete ? -1 : disc.capacity, calibrations);
    }

    private SessionState lastSession(int session) {
        if (disc.damaged) {
            return SessionState.DAMAGED;
        }
        if (disc.complete) {
            return SessionState.COMPLETE;
        }
        boolean empty = disc.zones.ofSession(session).allMatch(zone -> zone.isEmpty() && zone.state == Zone.State.OPEN);
        return empty ? SessionState.EMPTY : SessionState.INCOMPLETE;
    }

    List<TrackInformation> tracks() {
        return disc.zones.all().stream().map(this::track).toList();
    }

    private TrackInformation track(Zone zone) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (zone.isEmpty()) {
            flags.add(Flag.BLANK);
        }
        if (zone.state == Zone.State.RESERVED) {
            flags.add(Flag.RESERVED);
        }
        if (disc.kind.byPage() && disc.incremental && !disc.atOnce) {
            flags.add(Flag.PACKET);
        }
        if (disc.damaged && zone == disc.zones.last()) {
            flags.add(Flag.DAMAGED);
        }
        boolean writable = zone.isWritable() && !disc.complete && !disc.damaged;
        return new TrackInformation(zone.number, zone.session, 4, zone.isEmpty() ? 15 : 1, flags, zone.start,
                writable ? zone.next : null, writable ? zone.end - zone.next : 0, disc.type.unit(), zone.end - zone.start,
                zone.isEmpty() ? null : zone.next - 1);
    }

    /// The tracks of the sessions that are closed.
    List<TrackInformation> closedTracks() {
        int open = disc.complete ? Integer.MAX_VALUE : disc.zones.lastSession();
        return tracks().stream().filter(track -> track.session() < open).toList();
    }

    /// Behind the last block of the sessions that are closed.
    int closedEnd() {
        List<TrackInformation> closed = closedTracks();
        return closed.isEmpty() ? 0 : closed.getLast().start() + closed.getLast().size();
    }

    int[] structures() {
        return switch (disc.type) {
            case DVD_R, DVD_RW, DVD_R_DL -> new int[] {DvdStructures.PHYSICAL_FORMAT, DvdStructures.COPYRIGHT, DvdStructures.PRE_RECORDED};
            case DVD_PLUS_R -> new int[] {DvdStructures.PHYSICAL_FORMAT, DvdStructures.COPYRIGHT, DvdStructures.ADDRESS_IN_PREGROOVE};
            case DVD_PLUS_R_DL -> new int[] {DvdStructures.PHYSICAL_FORMAT, DvdStructures.COPYRIGHT,
                DvdStructures.ADDRESS_IN_PREGROOVE, DvdStructures.LAYER_BOUNDARY};
            default -> new int[] {BluRayStructures.DISC_INFORMATION, BluRayStructures.CARTRIDGE, BluRayStructures.SPARE_AREA};
        };
    }

    byte[] structure(int layer, int format) throws Refusal {
        if (layer >= disc.type.layers()) {
            throw Refusal.field(6);
        }
        return disc.type.family() == Family.BD ? blurayStructure(format) : dvdStructure(format);
    }

    private byte[] dvdStructure(int format) throws Refusal {
        boolean minus = disc.kind.byPage();
        switch (format) {
            case DvdStructures.PHYSICAL_FORMAT -> {
                return physicalFormat();
            }
            case DvdStructures.COPYRIGHT -> {
                return DvdStructures.copyright();
            }
            case DvdStructures.PRE_RECORDED -> {
                if (minus) {
                    return DvdStructures.preRecorded(MANUFACTURER);
                }
            }
            case DvdStructures.ADDRESS_IN_PREGROOVE -> {
                if (!minus) {
                    return DvdStructures.pregroove(physicalFormat(), MANUFACTURER, disc.type.layers() == 2 ? "D01" : "R01");
                }
            }
            case DvdStructures.LAYER_BOUNDARY -> {
                if (disc.type.layers() == 2) {
                    return LayerBreak.structure(disc);
                }
            }
            default -> {}
        }
        throw Refusal.field(7);
    }

    private byte[] physicalFormat() {
        int book = switch (disc.type) {
            case DVD_R, DVD_R_DL -> 2;
            case DVD_RW -> 3;
            case DVD_PLUS_R -> 0xA;
            default -> 0xE;
        };
        int version = disc.type == MediumType.DVD_R_DL ? 6 : disc.type == MediumType.DVD_R ? 5 : 1;
        return DvdStructures.physicalFormat(book, version, disc.type == MediumType.DVD_RW ? 4 : 2, disc.capacity, disc.layerEnd);
    }

    private byte[] blurayStructure(int format) throws Refusal {
        MediumType type = disc.type;
        return switch (format) {
            case BluRayStructures.DISC_INFORMATION -> BluRayStructures.information(
                    "BDR", type.layers(), type.layers() > 2 ? 5 : 2, type.blocks(), MANUFACTURER, "R01");
            case BluRayStructures.CARTRIDGE -> new byte[4];
            case BluRayStructures.SPARE_AREA -> BluRayStructures.spares(disc.spares, disc.allSpares);
            default -> throw Refusal.field(7);
        };
    }
}
