package org.burnish.check;

import java.util.Arrays;

/// Numbers one after the other, in pieces, so that growing to millions never copies what is there.
final class LongColumn {
    private static final int SHIFT = 14;
    private static final int PIECE = 1 << SHIFT;

    private long[][] pieces = new long[16][];
    private int size;

    int size() {
        return size;
    }

    void add(long value) {
        int piece = size >>> SHIFT;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, pieces.length * 2);
        }
        if ((size & (PIECE - 1)) == 0) {
            pieces[piece] = new long[PIECE];
        }
        pieces[piece][size++ & (PIECE - 1)] = value;
    }

    long get(int index) {
        return pieces[index >>> SHIFT][index & (PIECE - 1)];
    }

    void set(int index, long value) {
        pieces[index >>> SHIFT][index & (PIECE - 1)] = value;
    }
}
