package org.burnish.filesystem.udf;

import java.nio.ByteBuffer;
import org.burnish.bytes.Zeros;
import org.burnish.layout.Layout;
import org.burnish.layout.Region;

/// Blocks with bytes that are known beforehand, zeros behind them.
final class BytesRegion implements Region {
    private static final int BLOCK = FileAllocation.BLOCK;

    private final String name;
    private final byte[] bytes;

    BytesRegion(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    @Override
    public long blocks() {
        return (bytes.length + BLOCK - 1) / BLOCK;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) {
        int from = (int) first * BLOCK;
        into.put(bytes, from, Math.min(into.remaining(), bytes.length - from));
        Zeros.fill(into);
    }

    @Override
    public String toString() {
        return name;
    }
}
