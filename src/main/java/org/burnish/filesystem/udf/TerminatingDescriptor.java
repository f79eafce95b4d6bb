package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;

/// Terminating Descriptor: nothing follows in a sequence of descriptors.
@Clause("ECMA-167 3/10.9, 4/14.2")
public record TerminatingDescriptor() implements Descriptor {
    static final int TAG = 8;
    private static final int LENGTH = 512;

    @Override
    public int tagIdentifier() {
        return TAG;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.zerosTo(LENGTH - DescriptorTag.LENGTH);
    }
}
