package org.burnish.filesystem.udf;

import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Unallocated Space Descriptor: sectors of the volume that belong to nothing. It is recorded even when there
/// are none.
@Clause("ECMA-167 3/10.8; UDF 2.2.5")
public record UnallocatedSpaceDescriptor(long sequenceNumber, List<ExtentDescriptor> extents) implements Descriptor {
    static final int TAG = 7;
    private static final int FIXED_LENGTH = 24;

    static UnallocatedSpaceDescriptor readBody(ByteReader in) throws DiscFormatException {
        long sequenceNumber = in.u32le();
        long count = in.u32le();
        List<ExtentDescriptor> extents = new ArrayList<>();
        while (extents.size() < count && in.remaining() >= ExtentDescriptor.LENGTH) {
            extents.add(ExtentDescriptor.read(in));
        }
        return new UnallocatedSpaceDescriptor(sequenceNumber, List.copyOf(extents));
    }

    @Override
    public int tagIdentifier() {
        return TAG;
    }

    @Override
    public int length() {
        return FIXED_LENGTH + extents.size() * ExtentDescriptor.LENGTH;
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.u32le(sequenceNumber).u32le(extents.size());
        extents.forEach(extent -> extent.write(out));
    }
}
