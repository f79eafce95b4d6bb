package org.burnish.check;

import java.util.Arrays;

/// A set of numbers other than zero; takes no more when it has four million.
final class LongSet {
    private static final int MOST = 1 << 22;

    private long[] slots = new long[64];
    private int size;

    /// @return whether the number is new; always so when the set takes no more
    boolean add(long number) {
        int at = find(number);
        if (slots[at] == number) {
            return false;
        }
        if (size < MOST) {
            slots[at] = number;
            if (++size * 2 > slots.length) {
                grow();
            }
        }
        return true;
    }

    private int find(long number) {
        int at = (int) ((number * 0x9E37_79B9_7F4A_7C15L) >>> 32) & slots.length - 1;
        while (slots[at] != 0 && slots[at] != number) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long number : before) {
            if (number != 0) {
                slots[find(number)] = number;
            }
        }
    }

    void clear() {
        if (size > 0) {
            slots = slots.length > 1 << 12 ? new long[64] : slots;
            Arrays.fill(slots, 0);
            size = 0;
        }
    }

    /// A number for a string, never zero, that other strings have only by an odd chance.
    static long hash(byte[] string, int seed) {
        long hash = 0xCBF2_9CE4_8422_2325L ^ seed;
        for (byte b : string) {
            hash = (hash ^ b & 0xFF) * 0x0000_0100_0000_01B3L;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }
}
