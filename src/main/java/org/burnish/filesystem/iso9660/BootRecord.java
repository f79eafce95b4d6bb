package org.burnish.filesystem.iso9660;

import java.nio.charset.StandardCharsets;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Boot Record: bytes for a boot system that knows them by its identifier, such as El Torito.
///
/// @param bootSystemIdentifier at most 32 characters
/// @param bootIdentifier at most 32 characters
/// @param bootSystemUse 1977 bytes
@Clause("ECMA-119 8.2")
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record BootRecord(String bootSystemIdentifier, String bootIdentifier, byte[] bootSystemUse)
        implements VolumeDescriptor {
    static final int TYPE = 0;
    private static final int USE_LENGTH = 1977;

    static BootRecord readBody(ByteReader in) throws DiscFormatException {
        return new BootRecord(in.text(32), in.text(32), in.expectAt(71).bytes(USE_LENGTH));
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(ByteWriter out) {
        int start = out.offset();
        StandardIdentifier.write(TYPE, 1, out);
        out.bytes(bootSystemIdentifier.getBytes(StandardCharsets.US_ASCII), 32);
        out.bytes(bootIdentifier.getBytes(StandardCharsets.US_ASCII), 32);
        out.bytes(bootSystemUse, USE_LENGTH).zerosTo(start + LENGTH);
    }
}
