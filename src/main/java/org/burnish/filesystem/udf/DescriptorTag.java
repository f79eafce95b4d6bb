package org.burnish.filesystem.udf;

import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Descriptor Tag: the first 16 bytes of every descriptor, which say what it is and where it stands.
///
/// @param identifier the kind of descriptor
/// @param location number of the sector in which it says that it stands
@Clause("ECMA-167 3/7.2")
public record DescriptorTag(int identifier, int version, long location) {
    public static final int ANCHOR_VOLUME_DESCRIPTOR_POINTER = 2;
    public static final int PARTITION_DESCRIPTOR = 5;
    public static final int LOGICAL_VOLUME_DESCRIPTOR = 6;
    public static final int TERMINATING_DESCRIPTOR = 8;

    private static final int LENGTH = 16;

    /// Reads a tag; empty when its checksum is wrong.
    public static Optional<DescriptorTag> read(ByteReader in) throws DiscFormatException {
        ByteReader summed = in.duplicate();
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int b = summed.u8();
            sum += i == 4 ? 0 : b;
        }
        int identifier = in.u16le();
        int version = in.u16le();
        int checksum = in.u8();
        DescriptorTag tag = new DescriptorTag(identifier, version, in.skip(7).u32le());
        return (sum & 0xFF) == checksum && identifier != 0 ? Optional.of(tag) : Optional.empty();
    }
}
