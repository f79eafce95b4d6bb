package org.burnish.check;

/// The directories of one tree in the order in which they were found, so that a parent comes before its
/// children; the root is the first.
final class DirectoryTable {
    private final IntColumn owners = new IntColumn();
    private final IntColumn parents = new IntColumn();
    private final IntColumn levels = new IntColumn();
    private final IntColumn pathLengths = new IntColumn();
    private final LongColumn records = new LongColumn();
    private final LongColumn locations = new LongColumn();
    private final LongColumn lengths = new LongColumn();
    private final LongColumn ownLengths = new LongColumn();
    private final IntColumn identifiers = new IntColumn();
    private final Names names = new Names();

    /// Adds a directory.
    ///
    /// @param parent number of the parent; the root is its own
    /// @param record byte position in the image of the record that leads to it
    /// @param location number of its first block
    /// @param length bytes
    int add(int owner, int parent, long record, long location, long length, byte[] identifier) {
        int number = owners.size();
        boolean root = number == 0;
        owners.add(owner);
        parents.add(parent);
        levels.add(root ? 1 : levels.get(parent) + 1);
        pathLengths.add(root ? 0 : Math.min(pathLengths.get(parent) + identifier.length + 1, 1 << 20));
        records.add(record);
        locations.add(location);
        lengths.add(length);
        ownLengths.add(length);
        identifiers.add(names.add(identifier));
        return number;
    }

    int size() {
        return owners.size();
    }

    int owner(int directory) {
        return owners.get(directory);
    }

    int parent(int directory) {
        return parents.get(directory);
    }

    /// The level in the hierarchy; that of the root is 1.
    int level(int directory) {
        return levels.get(directory);
    }

    /// Bytes of the identifiers on the way from the root to here, and one for each of them.
    int pathLength(int directory) {
        return pathLengths.get(directory);
    }

    long record(int directory) {
        return records.get(directory);
    }

    long location(int directory) {
        return locations.get(directory);
    }

    long length(int directory) {
        return lengths.get(directory);
    }

    /// Takes note of the length that the directory's record of itself says.
    void says(int directory, long length) {
        ownLengths.set(directory, length);
    }

    /// Whether a record says that the directory has as many bytes as one of those that count says.
    boolean hasLength(int directory, long length) {
        return lengths.get(directory) == length || ownLengths.get(directory) == length;
    }

    byte[] identifier(int directory) {
        return names.get(identifiers.get(directory));
    }

    boolean isCalled(int directory, byte[] identifier) {
        return names.is(identifiers.get(directory), identifier);
    }
}
