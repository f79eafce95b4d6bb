package org.burnish.filesystem.iso9660;

import java.util.Arrays;

/// The identifiers of one directory's records, one behind the other in one array: a million small arrays
/// would cost more than what is in them.
final class IdentifierTable {
    static final IdentifierTable EMPTY = new IdentifierTable(new byte[0][]);

    private final byte[] bytes;
    private final int[] ends;

    IdentifierTable(byte[][] identifiers) {
        ends = new int[identifiers.length];
        int end = 0;
        for (int i = 0; i < identifiers.length; i++) {
            end += identifiers[i].length;
            ends[i] = end;
        }
        bytes = new byte[end];
        for (int i = 0; i < identifiers.length; i++) {
            System.arraycopy(identifiers[i], 0, bytes, start(i), identifiers[i].length);
        }
    }

    int length(int i) {
        return ends[i] - start(i);
    }

    byte[] get(int i) {
        return Arrays.copyOfRange(bytes, start(i), ends[i]);
    }

    private int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }
}
