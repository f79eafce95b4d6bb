package org.burnish.layout;

import java.nio.ByteBuffer;

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
        while (into.hasRemaining()) {
            into.put((byte) 0);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
