package org.burnish.virtualdrive.recordable;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.virtualdrive.medium.FormatCapacity;
import org.burnish.virtualdrive.medium.FormatRequest;
import org.burnish.virtualdrive.medium.Medium.Family;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.Work;

/// The formats of a BD-R: with spare areas, and with or without pseudo-overwrite; once, while it is blank.
@Clause("MMC-6 6.4.2.3")
final class BluRayFormat {
    private static final int FULL = 0x00;
    private static final int WITH_SPARES = 0x32;
    private static final int DEFAULT_SPARES = 393_216;
    private static final int MOST_SPARES = 655_360;
    private static final int RANDOM = 2;
    private static final int REPLACEMENTS = 4096;
    private static final double SECONDS = 30;

    private final DiscRecord disc;

    BluRayFormat(DiscRecord disc) {
        this.disc = disc;
    }

    List<FormatCapacity> capacities(int closedEnd) {
        List<FormatCapacity> capacities = new ArrayList<>();
        boolean bluRay = disc.type.family() == Family.BD;
        boolean unformatted = disc.zones.isBlank() && !disc.formatted;
        capacities.add(unformatted
                ? new FormatCapacity(disc.capacity, FormatCapacity.UNFORMATTED, DiscRecord.BLOCK)
                : new FormatCapacity(disc.zones.isBlank() ? disc.capacity : closedEnd, FormatCapacity.FORMATTED, DiscRecord.BLOCK));
        if (bluRay && unformatted) {
            int layers = disc.type.layers();
            capacities.add(new FormatCapacity(disc.type.blocks() - layers * DEFAULT_SPARES, FormatCapacity.choice(FULL), DiscRecord.BLOCK));
            capacities.add(new FormatCapacity(disc.type.blocks() - layers * DEFAULT_SPARES, FormatCapacity.choice(WITH_SPARES), 0));
            capacities.add(new FormatCapacity(disc.type.blocks() - layers * MOST_SPARES, FormatCapacity.choice(WITH_SPARES), 0));
        }
        if (disc.type == MediumType.DVD_RW) {
            capacities.add(new FormatCapacity(disc.capacity, FormatCapacity.choice(FULL), DiscRecord.BLOCK));
            capacities.add(new FormatCapacity(disc.capacity, FormatCapacity.choice(0x10), disc.type.unit()));
            capacities.add(new FormatCapacity(disc.capacity, FormatCapacity.choice(0x15), disc.type.unit()));
        }
        return capacities;
    }

    Work format(FormatRequest request) throws Refusal {
        if (disc.type.family() != Family.BD || !disc.zones.isBlank() || disc.formatted || disc.complete) {
            throw Refusal.of(5, 0x30, 6);
        }
        long spares = disc.type.blocks() - request.blocks();
        boolean possible = (request.type() == FULL || request.type() == WITH_SPARES) && request.subType() < RANDOM
                && request.blocks() % disc.type.unit() == 0 && spares >= 0 && spares <= (long) disc.type.layers() * MOST_SPARES;
        if (!possible) {
            throw Refusal.parameter(request.type() == FULL || request.type() == WITH_SPARES ? 4 : 8);
        }
        return Work.seconds(Work.Kind.FORMAT, SECONDS, () -> {
            disc.formatted = true;
            disc.overwriting = request.subType() == 0;
            disc.replacements = disc.overwriting ? REPLACEMENTS : 0;
            disc.spares = (int) spares / disc.type.unit();
            disc.allSpares = disc.spares;
            disc.capacity = (int) request.blocks();
            disc.zones = Zones.blank(disc.capacity);
            disc.keep();
        });
    }

    @Clause("MMC-6 6.22.3.3")
    byte[] overwriteResources() throws Refusal {
        if (!disc.overwriting) {
            throw Refusal.field(1);
        }
        return ByteBuffer.allocate(16).putShort((short) 14).put(2, (byte) 0x40).putInt(4, disc.replacements)
                .putInt(8, REPLACEMENTS).putInt(12, disc.replacements).array();
    }
}
