package org.burnish.filesystem.iso9660;

import java.time.OffsetDateTime;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.jspecify.annotations.Nullable;

/// The first fields of an Extended Attribute Record: who owns a file and who may do what with it.
///
/// @param permissions sixteen bits, of which those that are zero permit
@Clause("ECMA-119 9.5")
record ExtendedAttributeRecord(
        int owner, int group, int permissions, @Nullable OffsetDateTime created, @Nullable OffsetDateTime modified) {
    /// Bytes of these fields.
    static final int LENGTH = 44;

    static ExtendedAttributeRecord read(ByteReader in) throws DiscFormatException {
        return new ExtendedAttributeRecord(in.u16both("the owner"), in.u16both("the group"), in.u16be(),
                VolumeTime.read(in.expectAt(10)), VolumeTime.read(in));
    }

    /// The permissions as POSIX has them. Nobody may write.
    @Clause("ECMA-119 9.5.3")
    int mode() {
        return bit(4, 0400) | bit(6, 0100) | bit(8, 040) | bit(10, 010) | bit(12, 04) | bit(14, 01);
    }

    private int bit(int number, int permission) {
        return (permissions >> number & 1) == 0 ? permission : 0;
    }
}
