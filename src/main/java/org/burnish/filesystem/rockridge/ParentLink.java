package org.burnish.filesystem.rockridge;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.susp.SystemUseEntry;

/// PL: in the parent record of a relocated directory, says where its original parent is.
///
/// @param block number of the directory's first block
@Clause("RRIP 4.1.5.2")
public record ParentLink(long block) implements SystemUseEntry {
    public static final int SIGNATURE = 'P' << 8 | 'L';
    /// Bytes of every PL entry.
    public static final int LENGTH = 12;

    /// Reads the fields behind the header.
    public static ParentLink readBody(ByteReader in) throws DiscFormatException {
        return new ParentLink(in.u32both("the location of the original parent"));
    }

    @Override
    public int signature() {
        return SIGNATURE;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.u32both(block);
    }
}
