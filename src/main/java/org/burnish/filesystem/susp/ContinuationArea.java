package org.burnish.filesystem.susp;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// CE: the entries go on elsewhere.
///
/// @param block number of the block
/// @param offset bytes into the block
/// @param areaLength bytes of the area; readers expect it to end in the same block
@Clause("SUSP 5.1")
public record ContinuationArea(long block, long offset, long areaLength) implements SystemUseEntry {
    public static final int SIGNATURE = 'C' << 8 | 'E';
    /// Bytes of every CE entry.
    public static final int LENGTH = 28;

    /// Reads the fields behind the header.
    public static ContinuationArea readBody(ByteReader in) throws DiscFormatException {
        return new ContinuationArea(
                in.u32both("the continuation's block"), in.u32both("the continuation's offset"), in.u32both("the continuation's length"));
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
        out.u32both(block).u32both(offset).u32both(areaLength);
    }
}
