package org.burnish.check;

/// The files of one tree that have bytes of their own, in the order in which they were found.
final class FileTable {
    private final IntColumn owners = new IntColumn();
    private final LongColumn records = new LongColumn();
    private final LongColumn locations = new LongColumn();
    private final LongColumn sizes = new LongColumn();

    /// @param record byte position in the image of the first record
    /// @param location number of the first section's first block
    /// @param size bytes of all sections
    void add(int owner, long record, long location, long size) {
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
}
