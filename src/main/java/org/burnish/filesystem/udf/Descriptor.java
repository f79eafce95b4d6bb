package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteWriter;

/// A structure that starts with a tag.
public interface Descriptor {
    /// Which structure it is, as tags say it.
    int tagIdentifier();

    /// Bytes of the whole structure, its tag included.
    int length();

    /// Writes what stands behind the tag, all of it.
    void writeBody(ByteWriter out);
}
