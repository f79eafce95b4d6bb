package org.burnish.layout;

/// Where a region wants to stand.
public sealed interface Anchor {
    /// Behind the region before it, `offset` blocks behind a multiple of `alignment` blocks.
    record Next(int alignment, int offset) implements Anchor {
        public Next(int alignment) {
            this(alignment, 0);
        }
    }

    /// At this very block.
    record At(long block) implements Anchor {}

    /// Starting so many blocks before the end of the image; 1 is the last block.
    record FromEnd(long blocks) implements Anchor {}

    /// Right behind the region before it.
    Anchor NEXT = new Next(1);
}
