package org.burnish.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Byte strings of at most 255 bytes each, close together: millions of names at a byte more than they have.
final class Names {
    /// Most bytes of one string; what is longer is cut.
    static final int LONGEST = 255;

    private static final int SHIFT = 16;
    private static final int PIECE = 1 << SHIFT;
    private static final int MOST_PIECES = 1 << 12;
    private static final byte[] FORGOTTEN = "…".getBytes(StandardCharsets.UTF_8);

    private byte[][] pieces = {new byte[PIECE]};
    private int last;
    private int next;

    Names() {
        put(FORGOTTEN, FORGOTTEN.length);
    }

    /// Keeps a string; the result finds it again. When 256 MiB are full, an ellipsis stands for it.
    int add(byte[] bytes) {
        int length = Math.min(bytes.length, LONGEST);
        if (next + 1 + length > PIECE) {
            if (last + 1 == MOST_PIECES) {
                return 0;
            }
            newPiece();
        }
        return put(bytes, length);
    }

    private void newPiece() {
        last++;
        if (last == pieces.length) {
            pieces = Arrays.copyOf(pieces, pieces.length * 2);
        }
        pieces[last] = new byte[PIECE];
        next = 0;
    }

    private int put(byte[] bytes, int length) {
        int at = last << SHIFT | next;
        pieces[last][next] = (byte) length;
        System.arraycopy(bytes, 0, pieces[last], next + 1, length);
        next += 1 + length;
        return at;
    }

    byte[] get(int at) {
        byte[] piece = pieces[at >>> SHIFT];
        int from = (at & (PIECE - 1)) + 1;
        return Arrays.copyOfRange(piece, from, from + (piece[from - 1] & 0xFF));
    }

    /// Whether the string is this one.
    boolean is(int at, byte[] bytes) {
        byte[] piece = pieces[at >>> SHIFT];
        int from = (at & (PIECE - 1)) + 1;
        int length = piece[from - 1] & 0xFF;
        return length == bytes.length && Arrays.equals(piece, from, from + length, bytes, 0, length);
    }
}
