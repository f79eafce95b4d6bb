package org.burnish.layout;

/// Finds the number of a region by its identity. An image can have a million regions, for which a map with an
/// object for each would be large.
final class RegionIndex {
    private final Region[] regions;
    /// Numbers of regions, each at its hash or behind it, one more than they are; 0 is free.
    private final int[] slots;

    RegionIndex(Region[] regions) {
        this.regions = regions;
        this.slots = new int[Integer.highestOneBit(Math.max(regions.length, 1)) * 4];
        for (int i = 0; i < regions.length; i++) {
            slots[slot(regions[i])] = i + 1;
        }
    }

    /// The number of `region`, or -1 when it is none of the regions.
    int of(Region region) {
        return slots[slot(region)] - 1;
    }

    /// Where `region` is, or where it would go.
    private int slot(Region region) {
        int slot = System.identityHashCode(region) * 0x9E37_79B9 >>> 1 & slots.length - 1;
        while (slots[slot] != 0 && regions[slots[slot] - 1] != region) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
