package org.burnish.check;

import java.util.BitSet;

/// The files of one tree in the order in which they were found: whatever is no directory.
final class FileTable {
    private final IntColumn owners = new IntColumn();
    private final LongColumn records = new LongColumn();
    private final LongColumn locations = new LongColumn();
    private final LongColumn sizes = new LongColumn();
    private final BitSet others = new BitSet();

    /// @param record byte position in the image of the first record
    /// @param location number of the first section's first block
    /// @param size bytes of all sections
    /// @param regular whether it is a file, not a link, a device or what stands for a directory
    void add(int owner, long record, long location, long size, boolean regular) {
        others.set(owners.size(), !regular);
        owners.add(owner);
        records.add(record);
        locations.add(location);
        sizes.add(size);
    }

    int size() {
        return owners.size();
    }

    int owner(int file) {
        return owners.get(file);
    }

    long record(int file) {
        return records.get(file);
    }

    long location(int file) {
        return locations.get(file);
    }

    long sizeOf(int file) {
        return sizes.get(file);
    }

    /// Whether it is a file, not a link, a device or what stands for a directory.
    boolean isRegular(int file) {
        return !others.get(file);
    }
}
