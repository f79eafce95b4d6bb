package org.burnish.filesystem.udf;

import java.nio.ByteBuffer;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Crc16;
import org.burnish.bytes.DiscFormatException;

/// Descriptor Tag: what a structure is, where it was meant to stand, and checksums of the tag and of what
/// follows it.
///
/// @param identifier which structure
/// @param version 2 or 3
/// @param serialNumber the same for all descriptors of one formatting, or 0
/// @param crc of the bytes behind the tag
/// @param crcLength how many bytes behind the tag the CRC covers
/// @param location sector of a volume descriptor; block within its partition of any other
@Clause("ECMA-167 3/7.2, 4/7.2; UDF 2.2.1, 2.3.1")
public record DescriptorTag(int identifier, int version, int serialNumber, int crc, int crcLength, long location) {
    /// Bytes of a tag.
    public static final int LENGTH = 16;
    /// Most bytes that a CRC can cover.
    static final int LONGEST_CRC = 0xFFFF;

    private static final int SERIAL_NUMBER = 1;

    /// @throws DiscFormatException when the tag's own checksum does not match: it is no tag
    public static DescriptorTag read(ByteReader in) throws DiscFormatException {
        ByteReader tag = ByteReader.of(in.bytes(LENGTH), in.position() - LENGTH, "", in.findings());
        int identifier = tag.u16le();
        int version = tag.u16le();
        int checksum = tag.u8();
        int reserved = tag.u8();
        int serialNumber = tag.u16le();
        int crc = tag.u16le();
        int crcLength = tag.u16le();
        long location = tag.u32le();
        if (checksum != checksum(identifier, version, reserved, serialNumber, crc, crcLength, location)) {
            throw in.unusable("no descriptor: the checksum of its tag is wrong");
        }
        return new DescriptorTag(identifier, version, serialNumber, crc, crcLength, location);
    }

    /// Whether the CRC matches; `at` is where in `bytes` the tag starts. What ends too early does not match.
    public boolean matches(byte[] bytes, int at) {
        return at + LENGTH + crcLength <= bytes.length && Crc16.of(bytes, at + LENGTH, crcLength) == crc;
    }

    /// Writes a descriptor with its tag.
    ///
    /// @param location sector of a volume descriptor; block within its partition of any other
    public static void write(Descriptor descriptor, int version, long location, ByteBuffer into) {
        byte[] body = new byte[descriptor.length() - LENGTH];
        descriptor.writeBody(new ByteWriter(ByteBuffer.wrap(body)));
        int crcLength = Math.min(body.length, LONGEST_CRC);
        int crc = Crc16.of(body, 0, crcLength);
        int identifier = descriptor.tagIdentifier();
        new ByteWriter(into)
                .u16le(identifier).u16le(version)
                .u8(checksum(identifier, version, 0, SERIAL_NUMBER, crc, crcLength, location)).u8(0)
                .u16le(SERIAL_NUMBER).u16le(crc).u16le(crcLength).u32le(location)
                .bytes(body);
    }

    @Clause("ECMA-167 3/7.2.3")
    private static int checksum(
            int identifier, int version, int reserved, int serialNumber, int crc, int crcLength, long location) {
        int sum = sum(identifier) + sum(version) + reserved + sum(serialNumber) + sum(crc) + sum(crcLength)
                + sum((int) location);
        return sum & 0xFF;
    }

    private static int sum(int number) {
        return (number & 0xFF) + (number >>> 8 & 0xFF) + (number >>> 16 & 0xFF) + (number >>> 24);
    }
}
