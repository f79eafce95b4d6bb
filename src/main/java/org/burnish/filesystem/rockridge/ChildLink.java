package org.burnish.filesystem.rockridge;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.susp.SystemUseEntry;

/// CL: stands at a directory's original place in the tree and says where it was relocated to.
///
/// @param block number of the directory's first block
@Clause("RRIP 4.1.5.1")
public record ChildLink(long block) implements SystemUseEntry {
    public static final int SIGNATURE = 'C' << 8 | 'L';
    /// Bytes of every CL entry.
    public static final int LENGTH = 12;

    /// Reads the fields behind the header.
    public static ChildLink readBody(ByteReader in) throws DiscFormatException {
        return new ChildLink(in.u32both("the location of the relocated directory"));
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
