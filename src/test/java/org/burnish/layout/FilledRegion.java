package org.burnish.layout;

import java.nio.ByteBuffer;

/// A region whose every byte in its block `n` is `seed + n`.
record FilledRegion(long blocks, int seed) implements Region {

    @Override
    public void render(Layout layout, long first, ByteBuffer into) {
        for (long block = first; into.hasRemaining(); block++) {
            for (int i = 0; i < layout.blockSize(); i++) {
                into.put((byte) (seed + block));
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
