package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Allocation Extent Descriptor: the block in which a file's allocation descriptors go on.
@Clause("ECMA-167 4/14.5; UDF 2.3.11")
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record AllocationExtentDescriptor(byte[] allocation) implements Descriptor {
    static final int TAG = 258;
    /// Bytes before the allocation descriptors.
    public static final int FIXED_LENGTH = 24;

    static AllocationExtentDescriptor readBody(ByteReader in) throws DiscFormatException {
        long length = in.skip(4).u32le();
        return new AllocationExtentDescriptor(in.bytes((int) Math.min(length, in.remaining())));
    }

    @Override
    public int tagIdentifier() {
        return TAG;
    }

    @Override
    public int length() {
        return FIXED_LENGTH + allocation.length;
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.u32le(0).u32le(allocation.length).bytes(allocation);
    }
}
