package org.burnish.check;

/// Finds directories by their parents and identifiers.
final class ChildIndex {
    private final DirectoryTable directories;
    private final int[] slots;

    ChildIndex(DirectoryTable directories) {
        this.directories = directories;
        this.slots = new int[Integer.highestOneBit(Math.max(directories.size(), 8)) * 4];
        for (int i = 1; i < directories.size(); i++) {
            int at = place(directories.parent(i), directories.identifier(i));
            slots[at] = slots[at] == 0 ? i : slots[at];
        }
    }

    /// The number of the directory that has this identifier in `parent`, or -1 when there is none.
    int find(int parent, byte[] identifier) {
        int found = slots[place(parent, identifier)];
        return found == 0 ? -1 : found;
    }

    /// The slot of the directory, or the free slot where it would be.
    private int place(int parent, byte[] identifier) {
        int at = (int) (LongSet.hash(identifier, parent) >>> 20) & slots.length - 1;
        while (slots[at] != 0 && !(directories.parent(slots[at]) == parent && directories.isCalled(slots[at], identifier))) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }
}
