package org.burnish.layout;

import java.nio.ByteBuffer;
import org.burnish.bytes.Zeros;

/// Blocks of zeros that are there on purpose, such as the system area or padding; with no blocks, a mark
/// whose address others can ask for.
public final class ZeroRegion implements Region {
    private final String name;
    private final long blocks;

    public ZeroRegion(String name, long blocks) {
        this.name = name;
        this.blocks = blocks;
    }

    @Override
    public long blocks() {
        return blocks;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) {
        Zeros.fill(into);
    }

    @Override
    public String toString() {
        return name;
    }
}
