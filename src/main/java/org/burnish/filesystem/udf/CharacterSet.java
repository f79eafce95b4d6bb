package org.burnish.filesystem.udf;

import java.nio.charset.StandardCharsets;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Severity;

/// Character Set Specification (`charspec`): UDF knows one only.
@Clause("ECMA-167 1/7.2.1; UDF 2.1.2")
final class CharacterSet {
    private static final int LENGTH = 64;
    private static final byte[] NAME = "OSTA Compressed Unicode".getBytes(StandardCharsets.US_ASCII);

    private CharacterSet() {}

    /// Passes over the field and reports any other character set.
    static void read(ByteReader in) throws DiscFormatException {
        int at = in.offset();
        int type = in.u8();
        String name = in.text(LENGTH - 1);
        if (type != 0 || !name.equals(new String(NAME, StandardCharsets.US_ASCII))) {
            in.report(Severity.WARNING, "udf-character-set", at, "the character set is not OSTA Compressed Unicode", "UDF 2.1.2");
        }
    }

    static void write(ByteWriter out) {
        out.u8(0).bytes(NAME, LENGTH - 1);
    }
}
