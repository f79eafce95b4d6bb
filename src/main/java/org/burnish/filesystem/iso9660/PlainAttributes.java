package org.burnish.filesystem.iso9660;

import org.burnish.tree.Attributes;

/// The attributes that a directory record alone tells.
public final class PlainAttributes {
    private PlainAttributes() {}

    public static Attributes of(DirectoryRecord record) {
        Attributes base = record.has(DirectoryRecord.DIRECTORY) ? Attributes.DIRECTORY : Attributes.FILE;
        Attributes timed = record.recorded() == null ? base : base.withModified(record.recorded());
        Attributes.Marks marks = marks(record);
        return marks == Attributes.Marks.NONE ? timed : timed.withMarks(marks);
    }

    public static Attributes.Marks marks(DirectoryRecord record) {
        if ((record.flags() & (DirectoryRecord.HIDDEN | DirectoryRecord.ASSOCIATED)) == 0) {
            return Attributes.Marks.NONE;
        }
        return new Attributes.Marks(record.has(DirectoryRecord.HIDDEN), record.has(DirectoryRecord.ASSOCIATED));
    }
}
