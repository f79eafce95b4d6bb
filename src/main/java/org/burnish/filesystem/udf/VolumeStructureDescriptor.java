package org.burnish.filesystem.udf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;

/// Volume Structure Descriptor: one entry of the volume recognition sequence, which says by its identifier
/// alone what stands on the volume.
///
/// @param identifier five characters, such as `NSR03`
@Clause("ECMA-167 2/9.1; UDF 2.1.7")
public record VolumeStructureDescriptor(String identifier) {
    /// Bytes of every volume structure descriptor.
    public static final int LENGTH = 2048;
    /// Where the sequence starts, in bytes from the session's start.
    public static final int FIRST_POSITION = 32768;
    public static final String BEGIN = "BEA01";
    public static final String END = "TEA01";
    public static final String SECOND_EDITION = "NSR02";
    public static final String THIRD_EDITION = "NSR03";

    private static final int VERSION = 1;

    /// The identifier in 2048 bytes, printable or not.
    public static String identifierIn(byte[] bytes) {
        return new String(Arrays.copyOfRange(bytes, 1, 6), StandardCharsets.ISO_8859_1);
    }

    public void write(ByteWriter out) {
        int start = out.offset();
        out.u8(0).bytes(identifier.getBytes(StandardCharsets.US_ASCII)).u8(VERSION).zerosTo(start + LENGTH);
    }
}
