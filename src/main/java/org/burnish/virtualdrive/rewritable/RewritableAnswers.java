package org.burnish.virtualdrive.rewritable;

import java.util.ArrayList;
import java.util.List;
import org.burnish.virtualdrive.medium.BluRayStructures;
import org.burnish.virtualdrive.medium.DvdStructures;
import org.burnish.virtualdrive.medium.Feature;
import org.burnish.virtualdrive.medium.Medium.Family;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.TrackInformation;

/// What a disc whose blocks can be written again tells of itself.
final class RewritableAnswers {
    private static final String MANUFACTURER = "BURNISH";

    private final Surface disc;

    RewritableAnswers(Surface disc) {
        this.disc = disc;
    }

    List<Feature> features() {
        MediumType type = disc.type;
        List<Feature> features = new ArrayList<>();
        features.add(Feature.of(0x0010, 0, 0, 0, 8, 0, 0, type.unit(), 1, 0));
        features.add(Feature.of(0x0023, 2, 0x0F, 0, 0, 0, 0, 0, 0, 0));
        boolean writable = disc.isFormatted() && !disc.locked;
        int last = Math.max(0, disc.size - 1);
        if (type.family() == Family.BD) {
            features.add(Feature.of(
                    0x0040, 1, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0, 0, 0x0F, 0, 0, 0, 0, 0, 0));
            features.add(Feature.of(0x0041, 1, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0, 0, 0x0F, 0, 0x0F, 0, 0, 0, 0));
        } else {
            features.add(Feature.of(0x001F, 1, 1, 0, 1, 0));
        }
        if (type == MediumType.DVD_PLUS_RW) {
            features.add(Feature.of(0x002A, 1, 1, 0, 0, 0));
        }
        if (type == MediumType.DVD_RW) {
            features.add(Feature.of(0x0026, 0));
            features.add(Feature.of(0x002C, 0, 3, 0, 0, 0));
            features.add(Feature.of(0x002F, 2, 0x0A, 0, 0, 0));
        } else if (writable) {
            features.add(Feature.of(0x0020, 1, last >> 24, last >> 16, last >> 8, last, 0, 0, 8, 0, 0, type.unit(), 1, 0));
        }
        if (type == MediumType.DVD_RAM || disc.allSpares > 0) {
            features.add(Feature.of(0x0024, 1, 0x80, 0, 0, 0));
        }
        if (disc.locked) {
            features.add(Feature.of(0x0004, 2, 0, 0, 0, 0));
        }
        return features;
    }

    TrackInformation track() {
        int size = disc.isFormatted() ? disc.size : disc.type.blocks();
        if (disc.intermediate) {
            return new TrackInformation(1, 1, 4, 1, java.util.Set.of(TrackInformation.Flag.PACKET, TrackInformation.Flag.FIXED_PACKET),
                    0, disc.reached, size - disc.reached, disc.type.unit(), size, disc.reached == 0 ? null : disc.reached - 1);
        }
        boolean blank = !disc.isFormatted();
        return new TrackInformation(1, 1, 4, blank ? 15 : 1,
                blank ? java.util.Set.of(TrackInformation.Flag.BLANK) : java.util.Set.of(), 0, null, blank ? size : 0, disc.type.unit(), size, null);
    }

    int[] structures() {
        return switch (disc.type) {
            case DVD_RW -> new int[] {DvdStructures.PHYSICAL_FORMAT, DvdStructures.COPYRIGHT, DvdStructures.PRE_RECORDED};
            case DVD_PLUS_RW -> new int[] {DvdStructures.PHYSICAL_FORMAT, DvdStructures.COPYRIGHT, DvdStructures.ADDRESS_IN_PREGROOVE};
            case DVD_RAM -> new int[] {DvdStructures.PHYSICAL_FORMAT, DvdStructures.COPYRIGHT, BluRayStructures.CARTRIDGE};
            default -> new int[] {BluRayStructures.DISC_INFORMATION, BluRayStructures.CARTRIDGE, BluRayStructures.SPARE_AREA};
        };
    }

    byte[] structure(int layer, int format) throws Refusal {
        if (layer >= disc.type.layers()) {
            throw Refusal.field(6);
        }
        boolean known = java.util.Arrays.stream(structures()).anyMatch(one -> one == format);
        if (!known) {
            throw Refusal.field(7);
        }
        return disc.type.family() == Family.BD ? blurayStructure(format) : dvdStructure(format);
    }

    private byte[] dvdStructure(int format) {
        return switch (format) {
            case DvdStructures.PHYSICAL_FORMAT -> physicalFormat();
            case DvdStructures.PRE_RECORDED -> DvdStructures.preRecorded(MANUFACTURER);
            case DvdStructures.ADDRESS_IN_PREGROOVE -> DvdStructures.pregroove(physicalFormat(), MANUFACTURER, "W01");
            case BluRayStructures.CARTRIDGE -> new byte[] {(byte) (disc.locked ? 0x84 : 0x80), 0, 0, 0};
            default -> DvdStructures.copyright();
        };
    }

    private byte[] physicalFormat() {
        int book = disc.type == MediumType.DVD_RAM ? 1 : disc.type == MediumType.DVD_RW ? 3 : 9;
        return DvdStructures.physicalFormat(book, 2, 4, disc.type.blocks(), 0);
    }

    private byte[] blurayStructure(int format) {
        MediumType type = disc.type;
        return switch (format) {
            case BluRayStructures.DISC_INFORMATION -> BluRayStructures.information(
                    "BDW", type.layers(), type.layers() > 2 ? 5 : 2, type.blocks(), MANUFACTURER, "RE1");
            case BluRayStructures.SPARE_AREA -> BluRayStructures.spares(disc.spares, disc.allSpares);
            default -> new byte[4];
        };
    }
}
