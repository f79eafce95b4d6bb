package org.burnish.layout;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Cuts a run of blocks of a layout into segments that are best written one way: large contents alone, all
/// else in stretches of a bounded size.
final class Segments {
    /// From here on a file of its own is copied quicker than batched; files that a file system can share
    /// with the image without copying are not smaller than this.
    static final long LARGE_BYTES = 64 << 10;

    private final Layout layout;
    private final long end;
    private final int mostBlocks;
    private long block;
    private int region;

    /// One segment.
    ///
    /// @param large the content region that all of its blocks belong to, or null
    record Segment(long first, long blocks, @Nullable ContentRegion large) {}

    Segments(Layout layout, long first, long end, int mostBlocks) {
        this.layout = layout;
        this.block = first;
        this.end = end;
        this.mostBlocks = mostBlocks;
        this.region = Math.max(0, layout.regionAtOrBefore(first));
    }

    boolean hasNext() {
        return block < end;
    }

    Segment next() {
        if (block >= end) {
            throw new NoSuchElementException();
        }
        long first = block;
        skipRegionsBefore(first);
        if (region < layout.regionCount() && layout.firstBlock(region) <= first && isLarge(region)) {
            block = Math.min(end, layout.firstBlock(region) + layout.region(region).blocks());
            return new Segment(first, block - first, (ContentRegion) layout.region(region));
        }
        block = Math.min(Math.min(end, first + mostBlocks), nextLarge());
        return new Segment(first, block - first, null);
    }

    private void skipRegionsBefore(long first) {
        while (region < layout.regionCount() && layout.firstBlock(region) + layout.region(region).blocks() <= first) {
            region++;
        }
    }

    /// First block of the next large content, as far as a stretch can reach.
    private long nextLarge() {
        long limit = block + mostBlocks;
        for (int i = region; i < layout.regionCount() && layout.firstBlock(i) < limit; i++) {
            if (isLarge(i) && layout.firstBlock(i) > block) {
                return layout.firstBlock(i);
            }
        }
        return limit;
    }

    private boolean isLarge(int i) {
        return layout.region(i) instanceof ContentRegion content && content.isVerbatim() && content.content().length() >= LARGE_BYTES;
    }
}
