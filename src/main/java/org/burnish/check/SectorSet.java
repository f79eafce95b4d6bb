package org.burnish.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// A set of sectors of an image of any size; sectors that lie together cost a bit each.
final class SectorSet {
    private static final int SHIFT = 12;
    private static final int PAGE = 1 << SHIFT;

    private final Map<Long, BitSet> pages = new HashMap<>();

    /// Adds sectors.
    ///
    /// @return whether none of them was in the set
    boolean add(long first, long count) {
        boolean fresh = true;
        for (long at = first; at < first + count; ) {
            BitSet page = pages.computeIfAbsent(at >> SHIFT, number -> new BitSet());
            int from = (int) (at & PAGE - 1);
            int to = (int) Math.min(PAGE, from + first + count - at);
            int used = page.nextSetBit(from);
            fresh &= used < 0 || used >= to;
            page.set(from, to);
            at += to - from;
        }
        return fresh;
    }

    boolean contains(long sector) {
        BitSet page = pages.get(sector >> SHIFT);
        return page != null && page.get((int) (sector & PAGE - 1));
    }
}
