package org.burnish.disc;

import org.burnish.bytes.Clause;

/// The CONTROL bits of a track.
///
/// @param bits 0 pre-emphasis, or incremental recording of data; 1 copying is permitted; 2 data; 3 four channels
@Clause("ECMA-130 22.3.1")
public record Control(int bits) {
    public static final Control AUDIO = new Control(0);
    public static final Control DATA = new Control(4);

    public Control {
        if (bits < 0 || bits > 15) {
            throw new IllegalArgumentException("CONTROL has four bits, not " + bits);
        }
    }

    public boolean isData() {
        return (bits & 4) != 0;
    }

    public boolean isAudio() {
        return !isData();
    }

    /// Audio recorded with pre-emphasis; data recorded incrementally.
    public boolean preEmphasis() {
        return (bits & 1) != 0;
    }

    public boolean copyPermitted() {
        return (bits & 2) != 0;
    }

    public boolean fourChannels() {
        return isAudio() && (bits & 8) != 0;
    }

    @Override
    public String toString() {
        return isData() ? "data" : "audio" + (preEmphasis() ? " with pre-emphasis" : "") + (fourChannels() ? ", four channels" : "");
    }
}
