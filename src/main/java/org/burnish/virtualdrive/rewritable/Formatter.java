package org.burnish.virtualdrive.rewritable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.virtualdrive.medium.FormatCapacity;
import org.burnish.virtualdrive.medium.FormatRequest;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.Work;

/// The ways in which a disc whose blocks can be written again is formatted.
@Clause("MMC-6 6.4.2.3")
final class Formatter {
    private static final int FULL = 0x00;
    private static final int SPARE_EXPANSION = 0x01;
    private static final int FULL_PACKETS = 0x10;
    private static final int GROW = 0x13;
    private static final int QUICK = 0x15;
    private static final int BACKGROUND = 0x26;
    private static final int WITH_SPARES = 0x30;
    private static final int NO_SPARES = 0x31;
    private static final int DEFAULT_SPARES = 393_216;
    private static final int MOST_SPARES = 655_360;
    private static final long ALL = 0xFFFF_FFFFL;
    private static final double LEAD_IN_SECONDS = 30;
    private static final double QUICK_SECONDS = 60;
    private static final double FULL_SECONDS = 3600;
    private static final double BLOCKS_PER_SECOND = 2700;

    /// Units of the spare areas of a DVD-RAM.
    static final int RAM_SPARES = 3200;

    private final Surface disc;
    private double fraction;

    Formatter(Surface disc) {
        this.disc = disc;
    }

    List<FormatCapacity> capacities() {
        List<FormatCapacity> list = new ArrayList<>();
        int most = disc.type.blocks();
        int kind = disc.intermediate ? FormatCapacity.NO_MEDIUM : disc.isFormatted() ? FormatCapacity.FORMATTED : FormatCapacity.UNFORMATTED;
        list.add(new FormatCapacity(disc.isFormatted() ? disc.size : most, kind, Surface.BLOCK));
        switch (disc.type) {
            case DVD_PLUS_RW -> list.add(new FormatCapacity(most, FormatCapacity.choice(BACKGROUND), 0));
            case DVD_RAM -> {
                list.add(new FormatCapacity(most, FormatCapacity.choice(FULL), Surface.BLOCK));
                list.add(new FormatCapacity(most, FormatCapacity.choice(SPARE_EXPANSION), Surface.BLOCK));
            }
            case DVD_RW -> {
                list.add(new FormatCapacity(most, FormatCapacity.choice(FULL), Surface.BLOCK));
                list.add(new FormatCapacity(most, FormatCapacity.choice(FULL_PACKETS), disc.type.unit()));
                list.add(new FormatCapacity(most, FormatCapacity.choice(QUICK), disc.type.unit()));
            }
            default -> {
                int layers = disc.type.layers();
                list.add(new FormatCapacity(most - layers * DEFAULT_SPARES, FormatCapacity.choice(FULL), Surface.BLOCK));
                list.add(new FormatCapacity(most - layers * DEFAULT_SPARES, FormatCapacity.choice(WITH_SPARES), 0));
                list.add(new FormatCapacity(most - layers * MOST_SPARES, FormatCapacity.choice(WITH_SPARES), 0));
                list.add(new FormatCapacity(most, FormatCapacity.choice(NO_SPARES), Surface.BLOCK));
            }
        }
        return list;
    }

    Work format(FormatRequest request) throws Refusal {
        return switch (disc.type) {
            case DVD_PLUS_RW -> inBackground(request);
            case DVD_RAM -> whole(request, List.of(FULL, SPARE_EXPANSION), disc.type.blocks(), disc.type.blocks());
            case DVD_RW -> restricted(request);
            default -> bluRay(request);
        };
    }

    private Work inBackground(FormatRequest request) throws Refusal {
        if (request.type() != BACKGROUND || request.subType() != 0) {
            throw Refusal.parameter(8);
        }
        if (request.blocks() != ALL && request.blocks() > disc.type.blocks()) {
            throw Refusal.parameter(4);
        }
        boolean restart = (request.parameter() & 1) != 0;
        if (restart && disc.background != 1) {
            throw Refusal.parameter(11);
        }
        return Work.seconds(Work.Kind.FORMAT, restart ? 1 : LEAD_IN_SECONDS, () -> {
            if (!restart) {
                disc.reached = 0;
            }
            disc.size = disc.type.blocks();
            disc.background = 2;
            disc.keep();
        });
    }

    private Work whole(FormatRequest request, List<Integer> types, int least, int most) throws Refusal {
        if (!types.contains(request.type())) {
            throw Refusal.parameter(8);
        }
        if (request.blocks() < least || request.blocks() > most || request.blocks() % disc.type.unit() != 0) {
            throw Refusal.parameter(4);
        }
        disc.broken = true;
        disc.keep();
        boolean quick = request.compareList() || request.subType() == 3 || request.type() == NO_SPARES;
        return Work.seconds(Work.Kind.FORMAT, quick ? QUICK_SECONDS : FULL_SECONDS, () -> become((int) request.blocks(), (int) request.blocks()));
    }

    private void become(int size, int reached) throws Refusal {
        try {
            disc.folder.erase();
        } catch (IOException e) {
            throw Surface.hostFailed();
        }
        disc.size = size;
        disc.reached = reached;
        disc.broken = false;
        disc.spares = disc.type == MediumType.DVD_RAM ? RAM_SPARES : (disc.type.blocks() - size) / disc.type.unit();
        disc.allSpares = disc.spares;
        disc.keep();
    }

    private Work bluRay(FormatRequest request) throws Refusal {
        int most = disc.type.blocks();
        int least = most - disc.type.layers() * MOST_SPARES;
        boolean bare = request.type() == NO_SPARES;
        return whole(request, List.of(FULL, WITH_SPARES, NO_SPARES), bare ? most : least, most);
    }

    private Work restricted(FormatRequest request) throws Refusal {
        boolean quick = request.type() == QUICK || request.type() == GROW;
        if (!quick && request.type() != FULL && request.type() != FULL_PACKETS) {
            throw Refusal.parameter(8);
        }
        if (request.blocks() > disc.type.blocks()) {
            throw Refusal.parameter(4);
        }
        boolean grow = request.type() == GROW;
        return Work.seconds(Work.Kind.FORMAT, quick ? QUICK_SECONDS : FULL_SECONDS, () -> {
            if (grow) {
                disc.intermediate = true;
                disc.size = disc.type.blocks();
                disc.keep();
            } else {
                disc.intermediate = quick;
                become(disc.type.blocks(), quick ? 0 : disc.type.blocks());
            }
        });
    }

    /// Formats in the background.
    void pass(long nanoseconds) {
        if (disc.background != 2) {
            return;
        }
        double blocks = nanoseconds * 1e-9 * BLOCKS_PER_SECOND + fraction;
        int whole = (int) Math.min(blocks, disc.size);
        fraction = blocks - whole;
        disc.reached = Math.min(disc.size, disc.reached + whole);
        if (disc.reached == disc.size) {
            disc.background = 3;
        }
    }
}
