package org.burnish.check;

import java.util.Arrays;

/// Finds directories by their first blocks.
final class LocationIndex {
    private static final int NUMBER_BITS = 28;

    private final long[] keys;

    LocationIndex(DirectoryTable directories) {
        keys = new long[directories.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = directories.location(i) << NUMBER_BITS | i;
        }
        Arrays.sort(keys);
    }

    /// The number of the directory that starts at a block, or -1 when none does.
    int at(long location) {
        int place = Arrays.binarySearch(keys, location << NUMBER_BITS);
        int next = place < 0 ? -place - 1 : place;
        boolean found = next < keys.length && keys[next] >>> NUMBER_BITS == location;
        return found ? (int) (keys[next] & (1 << NUMBER_BITS) - 1) : -1;
    }
}
