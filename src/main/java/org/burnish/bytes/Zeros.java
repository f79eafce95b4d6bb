package org.burnish.bytes;

import java.nio.ByteBuffer;

/// Bytes of zero in bulk.
public final class Zeros {
    private static final byte[] SOME = new byte[8192];

    private Zeros() {}

    /// Puts `count` zeros into a buffer.
    public static void put(ByteBuffer into, int count) {
        for (int left = count; left > 0; left -= SOME.length) {
            into.put(SOME, 0, Math.min(left, SOME.length));
        }
    }

    /// Fills the rest of a buffer.
    public static void fill(ByteBuffer into) {
        put(into, into.remaining());
    }
}
