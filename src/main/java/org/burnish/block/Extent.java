package org.burnish.block;

/// A run of blocks: the first one's number and how many there are.
///
/// @param first number of the first block, not negative
/// @param count how many blocks, not negative
public record Extent(long first, long count) {

    public Extent {
        if (first < 0 || count < 0 || first + count < 0) {
            throw new IllegalArgumentException("no extent: " + count + " blocks from " + first);
        }
    }

    /// The number of the block behind the last one.
    public long end() {
        return first + count;
    }

    public boolean contains(long block) {
        return block >= first && block < end();
    }

    public boolean intersects(Extent other) {
        return first < other.end() && other.first < end();
    }
}
