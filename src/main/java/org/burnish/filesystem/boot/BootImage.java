package org.burnish.filesystem.boot;

import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.eltorito.SelectionCriteria;
import org.burnish.tree.Content;

/// A boot image that the image to be made is to have.
///
/// @param place where its bytes come from
/// @param platform for which machines it is, as in [BootEntry]
/// @param medium what it stands for, as in [BootEntry]
/// @param loadSegment where it is loaded, 0 for the usual place
/// @param sectorCount units of 512 bytes that are loaded, or `AUTOMATIC`
/// @param bootable whether it may be booted
/// @param identifier who made it; at most 28 characters, and 24 for the first image
/// @param informationTable whether it carries a boot information table; images known to need one get it anyway
/// @param grub whether it carries GRUB's location; images of GRUB get it anyway
public record BootImage(
        Place place,
        int platform,
        int medium,
        int loadSegment,
        int sectorCount,
        boolean bootable,
        String identifier,
        SelectionCriteria criteria,
        boolean informationTable,
        boolean grub) {
    /// As many sectors as an image of its kind needs.
    public static final int AUTOMATIC = -1;

    /// Where the bytes come from.
    public sealed interface Place {
        /// A file of the tree with this path.
        record InTree(String path) implements Place {}

        /// Bytes that no tree shows.
        record Outside(Content content) implements Place {}
    }

    /// An image without emulation, with everything as usual.
    public static BootImage of(Place place, int platform) {
        return new BootImage(place, platform, BootEntry.NO_EMULATION, 0, AUTOMATIC, true, "", SelectionCriteria.NONE, false, false);
    }

    /// The same with bytes from elsewhere.
    public BootImage at(Place other) {
        return new BootImage(other, platform, medium, loadSegment, sectorCount, bootable, identifier, criteria, informationTable, grub);
    }
}
