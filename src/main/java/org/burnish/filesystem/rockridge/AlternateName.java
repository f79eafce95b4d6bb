package org.burnish.filesystem.rockridge;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.susp.SystemUseEntry;

/// NM: the name, or a piece of it.
///
/// @param flags the bits `CONTINUE` to `PARENT`
/// @param content the piece's bytes, in UTF-8 as everybody writes them
@Clause("RRIP 4.1.4")
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record AlternateName(int flags, byte[] content) implements SystemUseEntry {
    public static final int SIGNATURE = 'N' << 8 | 'M';
    /// Bytes before the piece.
    public static final int FIXED_LENGTH = 5;
    /// The name goes on in the next NM.
    public static final int CONTINUE = 1;
    /// The name refers to the directory itself.
    public static final int CURRENT = 1 << 1;
    /// The name refers to the directory's parent.
    public static final int PARENT = 1 << 2;

    /// Reads the fields behind the header.
    public static AlternateName readBody(ByteReader in) throws DiscFormatException {
        return new AlternateName(in.u8(), in.bytes(in.remaining()));
    }

    @Override
    public int signature() {
        return SIGNATURE;
    }

    @Override
    public int length() {
        return FIXED_LENGTH + content.length;
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.u8(flags).bytes(content);
    }
}
