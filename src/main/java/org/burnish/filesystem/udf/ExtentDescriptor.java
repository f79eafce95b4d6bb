package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Extent Descriptor: where something lies in the volume.
///
/// @param length bytes
/// @param location number of the first sector
@Clause("ECMA-167 3/7.1")
public record ExtentDescriptor(long length, long location) {

    public static ExtentDescriptor read(ByteReader in) throws DiscFormatException {
        return new ExtentDescriptor(in.u32le(), in.u32le());
    }
}
