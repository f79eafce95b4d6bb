package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Extent Descriptor (`extent_ad`): sectors of the volume.
///
/// @param length in bytes, 0 for none
/// @param location the first sector
@Clause("ECMA-167 3/7.1")
public record ExtentDescriptor(long length, long location) {
    /// Bytes of every extent descriptor.
    public static final int LENGTH = 8;
    public static final ExtentDescriptor NONE = new ExtentDescriptor(0, 0);

    public static ExtentDescriptor read(ByteReader in) throws DiscFormatException {
        return new ExtentDescriptor(in.u32le(), in.u32le());
    }

    public void write(ByteWriter out) {
        out.u32le(length).u32le(location);
    }
}
