package org.burnish.filesystem.susp;

import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;

/// ST: no entry follows in this area.
@Clause("SUSP 5.4")
public record AreaTerminator() implements SystemUseEntry {
    public static final int SIGNATURE = 'S' << 8 | 'T';

    @Override
    public int signature() {
        return SIGNATURE;
    }

    @Override
    public int length() {
        return HEADER_LENGTH;
    }

    @Override
    public void writeBody(ByteWriter out) {}
}
