package org.burnish.filesystem.iso9660;

import java.util.List;

/// The records that make up one file or directory: one, or one for each section of a file with several.
///
/// @param first the first record
/// @param position byte position of the first record in the image
/// @param further the records of the other sections, in order
public record RecordedFile(DirectoryRecord first, long position, List<DirectoryRecord> further) {

    public boolean isDirectory() {
        return first.has(DirectoryRecord.DIRECTORY);
    }

    /// Byte position in the image of the System Use field.
    public long systemUsePosition() {
        return position + DirectoryRecord.lengthBeforeSystemUse(first.identifier().length);
    }
}
