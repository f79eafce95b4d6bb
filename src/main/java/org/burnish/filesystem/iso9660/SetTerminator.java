package org.burnish.filesystem.iso9660;

import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;

/// Volume Descriptor Set Terminator: no descriptor follows.
@Clause("ECMA-119 8.3")
public record SetTerminator() implements VolumeDescriptor {
    static final int TYPE = 255;

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(ByteWriter out) {
        int start = out.offset();
        StandardIdentifier.write(TYPE, 1, out).zerosTo(start + LENGTH);
    }
}
