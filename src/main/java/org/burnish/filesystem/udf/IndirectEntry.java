package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Indirect Entry: where an ICB of strategy 4096 goes on.
@Clause("ECMA-167 4/14.7; UDF 2.3.7")
public record IndirectEntry(IcbTag icb, AllocationDescriptor next) implements Descriptor {
    static final int TAG = 259;
    private static final int LENGTH = 52;

    static IndirectEntry readBody(ByteReader in) throws DiscFormatException {
        return new IndirectEntry(IcbTag.read(in), AllocationDescriptor.readLong(in));
    }

    @Override
    public int tagIdentifier() {
        return TAG;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public void writeBody(ByteWriter out) {
        icb.write(out);
        next.writeLong(out);
    }
}
