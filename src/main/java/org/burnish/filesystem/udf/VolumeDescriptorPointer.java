package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Volume Descriptor Pointer: where the volume descriptor sequence goes on.
@Clause("ECMA-167 3/10.3")
public record VolumeDescriptorPointer(long sequenceNumber, ExtentDescriptor next) implements Descriptor {
    static final int TAG = 3;
    private static final int LENGTH = 512;

    static VolumeDescriptorPointer readBody(ByteReader in) throws DiscFormatException {
        return new VolumeDescriptorPointer(in.u32le(), ExtentDescriptor.read(in));
    }

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
        out.u32le(sequenceNumber);
        next.write(out);
        out.zerosTo(LENGTH - DescriptorTag.LENGTH);
    }
}
