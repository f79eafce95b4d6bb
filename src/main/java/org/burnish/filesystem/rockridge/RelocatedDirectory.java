package org.burnish.filesystem.rockridge;

import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.susp.SystemUseEntry;

/// RE: this directory was relocated here and is not to be shown here.
@Clause("RRIP 4.1.5.3")
public record RelocatedDirectory() implements SystemUseEntry {
    public static final int SIGNATURE = 'R' << 8 | 'E';

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
