package org.burnish.virtualdrive.cd;

import java.util.Locale;
import java.util.TreeMap;

/// Damage to a disc's surface.
public final class Scratches {
    private final TreeMap<Integer, Scratch> scratches = new TreeMap<>();
    private int reads;

    /// How bad it is.
    public enum Depth {
        /// Data is corrected; audio has wrong samples, and others each time.
        MARGINAL,
        /// Data is lost; of audio little is right.
        UNREADABLE
    }

    private record Scratch(int end, Depth depth, boolean stays) {}

    /// Damages blocks.
    public void add(int first, int count, Depth depth) {
        scratches.put(first, new Scratch(first + count, depth, true));
    }

    /// The same, but it is gone when the disc is taken out: a fault that somebody plays.
    void pass(int first, int count, Depth depth) {
        scratches.put(first, new Scratch(first + count, depth, false));
    }

    /// Polishes the disc.
    public void clear() {
        scratches.clear();
    }

    /// As one line, for keeping it.
    String text() {
        StringBuilder text = new StringBuilder();
        scratches.forEach((first, scratch) -> {
            if (scratch.stays) {
                text.append(first).append(' ').append(scratch.end - first).append(' ').append(scratch.depth.name().toLowerCase(Locale.ROOT)).append(' ');
            }
        });
        return text.toString().strip();
    }

    static Scratches read(String text) {
        Scratches read = new Scratches();
        String[] words = text.isEmpty() ? new String[0] : text.split(" ", -1);
        for (int i = 0; i + 2 < words.length; i += 3) {
            read.add(Integer.parseInt(words[i]), Integer.parseInt(words[i + 1]), Depth.valueOf(words[i + 2].toUpperCase(Locale.ROOT)));
        }
        return read;
    }

    boolean isEmpty() {
        return scratches.isEmpty();
    }

    boolean at(int block, Depth depth) {
        var below = scratches.floorEntry(block);
        return below != null && block < below.getValue().end && below.getValue().depth == depth;
    }

    /// Spoils the audio sector at `at`, and sets the error flag of each byte that may be wrong; says whether there is any.
    boolean spoil(int block, byte[] sectors, int at, byte[] flags) {
        boolean marginal = at(block, Depth.MARGINAL);
        if (!marginal && !at(block, Depth.UNREADABLE)) {
            return false;
        }
        int state = 31 * block + ++reads | 1;
        for (int i = 0; i < 8 * flags.length; i++) {
            state = state * 1_103_515_245 + 12_345;
            if ((state >>> 16 & 0xFF) < (marginal ? 4 : 200)) {
                flags[i >> 3] |= (byte) (0x80 >> (i & 7));
                sectors[at + i] ^= (byte) (state >>> 8);
            }
        }
        return true;
    }
}
