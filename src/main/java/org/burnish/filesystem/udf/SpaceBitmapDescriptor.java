package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// The start of a Space Bitmap Descriptor: a bit for each block of a partition, 1 when it is free, the first
/// block in the lowest bit of the first byte. The bits follow it.
///
/// @param bits how many blocks it describes
/// @param bytes how many bytes of bits follow
@Clause("ECMA-167 4/14.12; UDF 2.3.8")
public record SpaceBitmapDescriptor(long bits, long bytes) {
    static final int TAG = 264;
    /// Bytes before the bits.
    public static final int FIXED_LENGTH = 24;

    static SpaceBitmapDescriptor readBody(ByteReader in) throws DiscFormatException {
        return new SpaceBitmapDescriptor(in.u32le(), in.u32le());
    }
}
