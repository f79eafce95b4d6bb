package org.burnish.disc.cd;

import org.burnish.bytes.Clause;

/// The sub-channel of a sector: eight channels P to W of 96 bits. Raw, each of 96 bytes has one bit of each channel, that
/// of P on top; apart, each channel has 12 bytes of its own.
@Clause("ECMA-130 22")
public final class SubChannel {
    /// Bytes of all channels of a sector.
    public static final int LENGTH = 96;
    /// Bytes of one channel of a sector.
    public static final int CHANNEL = 12;
    /// Channels in their order.
    public static final int P = 0;
    public static final int Q = 1;

    private SubChannel() {}

    /// From one channel after the other to raw.
    public static void interleave(byte[] channels, int from, byte[] raw, int to) {
        for (int bit = 0; bit < LENGTH; bit++) {
            int value = 0;
            for (int channel = 0; channel < 8; channel++) {
                value = value << 1 | channels[from + CHANNEL * channel + (bit >> 3)] >> 7 - (bit & 7) & 1;
            }
            raw[to + bit] = (byte) value;
        }
    }

    /// From raw to one channel after the other.
    public static void separate(byte[] raw, int from, byte[] channels, int to) {
        for (int i = 0; i < LENGTH; i++) {
            int channel = i / CHANNEL;
            int value = 0;
            for (int bit = 0; bit < 8; bit++) {
                value = value << 1 | raw[from + i % CHANNEL * 8 + bit] >> 7 - channel & 1;
            }
            channels[to + i] = (byte) value;
        }
    }

    /// Sets the bits of one channel in raw sub-channels; the others stay.
    public static void put(int channel, byte[] twelve, int from, byte[] raw, int to) {
        int shift = 7 - channel;
        for (int bit = 0; bit < LENGTH; bit++) {
            int value = twelve[from + (bit >> 3)] >> 7 - (bit & 7) & 1;
            raw[to + bit] = (byte) (raw[to + bit] & ~(1 << shift) | value << shift);
        }
    }

    /// The bits of one channel of raw sub-channels.
    public static void take(int channel, byte[] raw, int from, byte[] twelve, int to) {
        for (int i = 0; i < CHANNEL; i++) {
            int value = 0;
            for (int bit = 0; bit < 8; bit++) {
                value = value << 1 | raw[from + 8 * i + bit] >> 7 - channel & 1;
            }
            twelve[to + i] = (byte) value;
        }
    }
}
