package org.burnish.virtualdrive.rewritable;

import java.io.IOException;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.storage.DiscFolder;
import org.burnish.virtualdrive.storage.DiscState;

/// All that is known of a disc whose blocks can be written again, and how it is kept.
final class Surface {
    static final int BLOCK = 2048;
    static final String MODE = "mode";
    static final String OVERWRITABLE = "overwritable";

    final MediumType type;
    final DiscFolder folder;
    /// Blocks that the format gives it; 0 before it is formatted.
    int size;
    /// Blocks that have been formatted so far, or written.
    int reached;
    /// Background format: 0 none, 1 stopped, 2 running, 3 complete.
    int background;
    /// A DVD-RW that was formatted quickly and takes blocks one after the other.
    boolean intermediate;
    boolean locked;
    boolean broken;
    /// Units of the spare areas that are free, and all of them.
    int spares;
    int allSpares;

    Surface(MediumType type, DiscFolder folder, DiscState state) throws IOException {
        this.type = type;
        this.folder = folder;
        size = state.number("size");
        reached = state.number("reached");
        background = Math.min(state.number("background"), 3);
        if (background == 2) {
            background = 1;
        }
        intermediate = state.yes("intermediate");
        locked = state.yes("locked");
        broken = state.yes("broken");
        spares = state.number("spares");
        allSpares = state.number("all-spares");
    }

    static DiscState state(MediumType type, int size, int reached, int background) {
        return new DiscState().set("type", type.token()).set(MODE, OVERWRITABLE).set("size", size).set("reached", reached)
                .set("background", background).set("spares", 0).set("all-spares", 0);
    }

    void keep() throws Refusal {
        DiscState state = state(type, size, reached, background).set("intermediate", intermediate).set("locked", locked)
                .set("broken", broken).set("spares", spares).set("all-spares", allSpares);
        try {
            folder.keep(state);
        } catch (IOException e) {
            throw hostFailed();
        }
    }

    static Refusal hostFailed() {
        return Refusal.of(4, 0x44, 0);
    }

    boolean isFormatted() {
        return size > 0 && !broken;
    }
}
