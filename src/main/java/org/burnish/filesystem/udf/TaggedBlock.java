package org.burnish.filesystem.udf;

import java.io.IOException;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;

/// A sector that starts with a tag.
///
/// @param bytes the whole sector
/// @param position byte position of the sector in the image
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record TaggedBlock(DescriptorTag tag, byte[] bytes, long position) {

    /// Reads a sector that should start with a tag.
    ///
    /// @throws DiscFormatException when it does not
    static TaggedBlock read(Sectors sectors, long sector) throws IOException {
        byte[] bytes = sectors.read(sector);
        long position = sectors.position(sector);
        DescriptorTag tag = DescriptorTag.read(ByteReader.of(bytes, position, "", Findings.IGNORED));
        if (tag.identifier() == 0 && tag.version() == 0) {
            throw new DiscFormatException(position, "nothing is recorded in sector " + sector);
        }
        return new TaggedBlock(tag, bytes, position);
    }

    boolean is(int identifier) {
        return tag.identifier() == identifier;
    }

    /// A reader of what stands behind the tag. Reports when the CRC does not match, or when the tag says that
    /// it stands elsewhere.
    ByteReader body(long location, String subject, Findings findings) throws DiscFormatException {
        judge(tag, bytes, 0, position, location, subject, findings);
        return ByteReader.of(bytes, position, subject, findings).skip(DescriptorTag.LENGTH);
    }

    /// Reports what is wrong with the tag at `at` in `bytes`.
    static void judge(DescriptorTag tag, byte[] bytes, int at, long position, long location, String subject, Findings findings) {
        if (!tag.matches(bytes, at) && at + DescriptorTag.LENGTH + tag.crcLength() <= bytes.length) {
            findings.add(new Finding(Severity.ERROR, "udf-crc", position, subject,
                    "the checksum over the descriptor is wrong", "ECMA-167 3/7.2.6"));
        }
        if (tag.location() != location) {
            findings.add(new Finding(Severity.WARNING, "udf-location", position, subject,
                    "the descriptor says that it stands at " + tag.location() + ", but it stands at " + location, "ECMA-167 3/7.2.8"));
        }
    }

    /// Whether the CRC matches and the tag says that it stands where it does.
    boolean isSound(long location) {
        return tag.matches(bytes, 0) && tag.location() == location;
    }
}
