package org.burnish.filesystem.susp;

import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;

/// System Use Entry: a two-letter signature, a length, a version and what the extension makes of the rest.
/// Extensions implement it; what nobody knows is an [UnknownEntry].
@Clause("SUSP 4")
public interface SystemUseEntry {
    /// Bytes before the entry's own fields.
    int HEADER_LENGTH = 4;
    /// Most bytes of an entry.
    int LONGEST = 255;

    /// The two characters of the signature as one number, the first in the high byte.
    int signature();

    /// Bytes of the whole entry.
    int length();

    default int version() {
        return 1;
    }

    /// Writes the entry's own fields, `length() - HEADER_LENGTH` bytes.
    void writeBody(ByteWriter out);

    default void write(ByteWriter out) {
        out.u16be(signature()).u8(length()).u8(version());
        writeBody(out);
    }

    /// The number of a signature, such as `signature("NM")`.
    static int signature(String letters) {
        return letters.charAt(0) << 8 | letters.charAt(1);
    }
}
