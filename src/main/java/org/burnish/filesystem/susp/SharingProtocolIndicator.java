package org.burnish.filesystem.susp;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// SP: the first entry of the root directory's own record; says that the protocol is used.
///
/// @param bytesSkipped bytes before the entries in every other record's System Use field
@Clause("SUSP 5.3")
public record SharingProtocolIndicator(int bytesSkipped) implements SystemUseEntry {
    public static final int SIGNATURE = 'S' << 8 | 'P';
    private static final int CHECK = 0xBEEF;

    /// Reads the fields behind the header.
    public static SharingProtocolIndicator readBody(ByteReader in) throws DiscFormatException {
        int check = in.u16be();
        if (check != CHECK) {
            throw in.unusable("SP has no check bytes BE EF");
        }
        return new SharingProtocolIndicator(in.u8());
    }

    @Override
    public int signature() {
        return SIGNATURE;
    }

    @Override
    public int length() {
        return 7;
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.u16be(CHECK).u8(bytesSkipped);
    }
}
