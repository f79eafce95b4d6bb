package org.burnish.tree;

import java.nio.ByteBuffer;
import org.burnish.bytes.Zeros;

/// The content of a file whose bytes come into being with the image. Each is equal to itself alone.
public final class ReservedContent implements Content {
    private final String name;
    private final int length;

    public ReservedContent(String name, int length) {
        this.name = name;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= length) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), length - position);
        Zeros.put(into, count);
        return count;
    }

    @Override
    public String toString() {
        return name;
    }
}
