package org.burnish.check;

import java.util.Arrays;

/// Numbers one after the other, in pieces, so that growing to millions never copies what is there.
final class IntColumn {
    private static final int SHIFT = 14;
    private static final int PIECE = 1 << SHIFT;

    private int[][] pieces = new int[16][];
    private int size;

    int size() {
        return size;
    }

    void add(int value) {
        int piece = size >>> SHIFT;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, pieces.length * 2);
        }
        if ((size & (PIECE - 1)) == 0) {
            pieces[piece] = new int[PIECE];
        }
        pieces[piece][size++ & (PIECE - 1)] = value;
    }

    int get(int index) {
        return pieces[index >>> SHIFT][index & (PIECE - 1)];
    }

    void set(int index, int value) {
        pieces[index >>> SHIFT][index & (PIECE - 1)] = value;
    }
}
