package org.burnish.virtualdrive.recordable;

import java.io.IOException;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.storage.DiscFolder;
import org.burnish.virtualdrive.storage.DiscState;

/// All that is known of a disc that is recorded from start to end, and how it is kept.
final class DiscRecord {
    static final int BLOCK = 2048;
    /// The mode in which the disc is recorded, as the state names it.
    static final String MODE = "mode";
    static final String SEQUENTIAL = "sequential";

    final MediumType type;
    final RecordableKind kind;
    final DiscFolder folder;
    Zones zones;
    int capacity;
    boolean complete;
    boolean damaged;
    /// Whether it can be recorded in parts; a DVD-RW that was erased quickly cannot.
    boolean incremental;
    /// Whether what is being recorded has to be recorded in one go.
    boolean atOnce;
    boolean formatted;
    boolean overwriting;
    /// Clusters of the spare areas that are free, and all of them.
    int spares;
    int allSpares;
    int replacements;
    int calibrations;
    int layerEnd;
    boolean layerEndSet;
    /// Bytes that were written and are not kept yet.
    private long unkept;
    private static final long MOST_UNKEPT = 64L << 20;

    DiscRecord(MediumType type, DiscFolder folder) throws IOException {
        this.type = type;
        this.kind = RecordableKind.of(type);
        this.folder = folder;
        DiscState state = folder.state();
        capacity = state.number("capacity");
        zones = Zones.read(state);
        complete = state.yes("complete");
        damaged = state.yes("damaged") || state.yes("at-once") || zones.all().isEmpty();
        incremental = state.yes("incremental");
        formatted = state.yes("formatted");
        overwriting = state.yes("overwriting");
        spares = state.number("spares");
        allSpares = state.number("all-spares");
        replacements = state.number("replacements");
        calibrations = state.number("calibrations");
        layerEnd = state.number("layer-end");
        layerEndSet = state.yes("layer-end-set");
        if (zones.all().isEmpty()) {
            zones = Zones.blank(capacity);
        }
    }

    /// The state of a blank disc.
    static DiscState blank(MediumType type) {
        DiscState state = new DiscState().set("type", type.token()).set(MODE, SEQUENTIAL).set("capacity", type.blocks())
                .set("incremental", true).set("spares", 0).set("all-spares", 0).set("replacements", 0).set("calibrations", 0)
                .set("layer-end", type.layers() == 1 || type.family() == org.burnish.virtualdrive.medium.Medium.Family.BD ? 0 : type.blocks() / 2);
        Zones.blank(type.blocks()).write(state);
        return state;
    }

    private DiscState state() {
        DiscState state = new DiscState().set("type", type.token()).set(MODE, SEQUENTIAL).set("capacity", capacity)
                .set("complete", complete).set("damaged", damaged).set("incremental", incremental).set("at-once", atOnce)
                .set("formatted", formatted).set("overwriting", overwriting).set("spares", spares)
                .set("all-spares", allSpares)
                .set("replacements", replacements).set("calibrations", calibrations)
                .set("layer-end", layerEnd).set("layer-end-set", layerEndSet);
        zones.write(state);
        return state;
    }

    /// Keeps everything as it is now.
    void keep() throws Refusal {
        keep(state());
    }

    void keep(DiscState state) throws Refusal {
        try {
            folder.keep(state);
            unkept = 0;
        } catch (IOException e) {
            throw hostFailed();
        }
    }

    /// Keeps the state once so much was written that it would be a pity.
    void wrote(long bytes) throws Refusal {
        unkept += bytes;
        if (unkept >= MOST_UNKEPT) {
            keep();
        }
    }

    boolean hasUnkept() {
        return unkept > 0;
    }

    /// The computer that plays the disc could not read or write its files.
    static Refusal hostFailed() {
        return Refusal.of(4, 0x44, 0);
    }

    /// Rounds up to whole units, which are recorded as one.
    int aligned(int blocks) {
        int unit = type.unit();
        return (blocks + unit - 1) / unit * unit;
    }
}
