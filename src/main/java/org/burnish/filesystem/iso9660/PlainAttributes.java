package org.burnish.filesystem.iso9660;

import java.io.IOException;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
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

    /// With what the Extended Attribute Record says, when the record says that it says something.
    static Attributes of(DirectoryRecord record, VolumeSpace space, Findings findings) {
        Attributes plain = of(record);
        if (!record.has(DirectoryRecord.PROTECTION) || record.extendedAttributeLength() == 0) {
            return plain;
        }
        try {
            byte[] bytes = space.read(record.location(), ExtendedAttributeRecord.LENGTH);
            ExtendedAttributeRecord more = ExtendedAttributeRecord.read(
                    ByteReader.of(bytes, space.position(record.location()), "extended attribute record", findings));
            return new Attributes(more.mode(), more.owner(), more.group(), plain.links(), 0, plain.modified(), null, null,
                    more.created() == null ? null : more.created().toInstant(), plain.marks());
        } catch (IOException e) {
            findings.add(new Finding(Severity.ERROR, "extended-attributes", space.position(record.location()), "",
                    "an extended attribute record cannot be read: " + e.getMessage(), "ECMA-119 9.5"));
            return plain;
        }
    }

    public static Attributes.Marks marks(DirectoryRecord record) {
        if ((record.flags() & (DirectoryRecord.HIDDEN | DirectoryRecord.ASSOCIATED)) == 0) {
            return Attributes.Marks.NONE;
        }
        return new Attributes.Marks(record.has(DirectoryRecord.HIDDEN), record.has(DirectoryRecord.ASSOCIATED));
    }
}
