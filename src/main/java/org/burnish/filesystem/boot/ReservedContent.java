package org.burnish.filesystem.boot;

import java.nio.ByteBuffer;
import org.burnish.bytes.Zeros;
import org.burnish.tree.Content;

/// The content of a file whose bytes come into being with the image. Each is equal to itself alone.
final class ReservedContent implements Content {
    private final String name;
    private final int length;

    ReservedContent(String name, int length) {
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
