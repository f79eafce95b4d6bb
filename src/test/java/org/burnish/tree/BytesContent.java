package org.burnish.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Content that is held in memory. Each is equal to itself alone, as different files are.
public final class BytesContent implements Content {
    private final byte[] bytes;

    public BytesContent(byte[] bytes) {
        this.bytes = bytes;
    }

    public static BytesContent of(String text) {
        return new BytesContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = Math.min(into.remaining(), bytes.length - (int) position);
        into.put(bytes, (int) position, count);
        return count;
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
