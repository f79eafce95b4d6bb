package org.burnish.check;

import org.burnish.filesystem.iso9660.HierarchyDescriptor;
import org.burnish.filesystem.iso9660.VolumeSpace;

/// A tree of directories that a volume descriptor leads to.
///
/// @param title what tells its files from those of the primary hierarchy, such as `Joliet`; empty for that one
/// @param position byte position in the image of the descriptor
/// @param sessionStart byte position in the image of the session
record Hierarchy(
        String title, HierarchyDescriptor descriptor, long position, long sessionStart, IdentifierRules rules, VolumeSpace space) {

    /// What a finding calls the descriptor.
    String descriptorName() {
        return (title.isEmpty() ? "primary" : title) + " volume descriptor";
    }

    /// A thing of this hierarchy in words.
    String called(String thing) {
        return title.isEmpty() ? thing : title + " " + thing;
    }

    /// Number of the block behind the volume: later sessions count their size from their own start.
    long end() {
        return sessionStart / space.blockSize() + descriptor.volumeSpaceSize();
    }

    boolean isJoliet() {
        return descriptor.ucs2Level() > 0;
    }

    /// How many of these bytes the image has from a block on.
    long available(long block, long bytes) {
        return Math.clamp(space.source().length() - space.position(block), 0, bytes);
    }
}
