package org.burnish.layout;

import java.util.Arrays;
import java.util.List;
import org.burnish.block.Extent;

/// Where each region of an image stands. Blocks that belong to no region are zero.
public final class Layout {
    private final int blockSize;
    private final long blockCount;
    private final Region[] regions;
    private final long[] firsts;
    private final int placed;
    private final RegionIndex index;

    /// @param regions those that were placed, in the order of their first blocks, which `firsts` has, and behind them those
    ///     whose blocks are there already
    /// @param placed how many of them were placed
    Layout(int blockSize, long blockCount, Region[] regions, long[] firsts, int placed) {
        this.blockSize = blockSize;
        this.blockCount = blockCount;
        this.regions = regions;
        this.firsts = firsts;
        this.placed = placed;
        this.index = new RegionIndex(regions);
    }

    public int blockSize() {
        return blockSize;
    }

    /// How many blocks the whole image has.
    public long blockCount() {
        return blockCount;
    }

    /// All regions that were placed, in the order of their addresses.
    public List<Region> regions() {
        return Arrays.asList(regions).subList(0, placed);
    }

    public boolean has(Region region) {
        return index.of(region) >= 0;
    }

    /// Number of the region's first block.
    public long firstBlockOf(Region region) {
        int i = index.of(region);
        if (i < 0) {
            throw new IllegalArgumentException("no region of this layout: " + region);
        }
        return firsts[i];
    }

    public Extent extentOf(Region region) {
        return new Extent(firstBlockOf(region), region.blocks());
    }

    long firstBlock(int i) {
        return firsts[i];
    }

    Region region(int i) {
        return regions[i];
    }

    int regionCount() {
        return placed;
    }

    /// The number of the last region that starts at `block` or before it, or -1.
    int regionAtOrBefore(long block) {
        int at = Arrays.binarySearch(firsts, 0, placed, block);
        if (at < 0) {
            return -at - 2;
        }
        while (at + 1 < placed && firsts[at + 1] == block) {
            at++;
        }
        return at;
    }
}
