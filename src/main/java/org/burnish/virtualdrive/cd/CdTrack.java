package org.burnish.virtualdrive.cd;

import java.util.List;
import org.burnish.disc.Control;
import org.burnish.disc.cd.SectorMode;

/// A track as it is on a disc. Addresses are blocks.
///
/// @param control CONTROL
/// @param mode of its sectors; [SectorMode#MODE_2] stands also for those with forms
/// @param raw whether its sectors came whole, so that their codes may be wrong
/// @param gap where its pre-gap starts
/// @param start of index 1
/// @param end behind its last block, run-out blocks included
/// @param runOut blocks at its end that cannot be read
/// @param damaged whether it was cut off
/// @param isrc its recording code, or nothing
/// @param indexes where index 2 and those behind start
record CdTrack(int number, Control control, SectorMode mode, boolean raw, int gap, int start, int end, int runOut, boolean damaged, String isrc,
        List<Integer> indexes) {
    CdTrack {
        indexes = List.copyOf(indexes);
    }

    /// Whether a block was recorded with it, its pre-gap included.
    boolean has(int block) {
        return block >= gap && block < end;
    }

    boolean readable(int block) {
        return block >= gap && block < end - runOut;
    }

    /// The index that a block is in.
    int index(int block) {
        if (block < start) {
            return 0;
        }
        int index = 1;
        for (int next : indexes) {
            index += block >= next ? 1 : 0;
        }
        return index;
    }

    boolean isData() {
        return control.isData();
    }

    /// Data mode of READ TRACK INFORMATION.
    int dataMode() {
        return mode == SectorMode.AUDIO ? 0xF : mode == SectorMode.MODE_1 ? 1 : 2;
    }
}
