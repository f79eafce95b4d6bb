package org.burnish.filesystem.rockridge;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.susp.SystemUseEntry;

/// PN: the number of a block or character device.
///
/// @param high high 32 bits of the device number, the major number as Linux has it
/// @param low low 32 bits of the device number, the minor number as Linux has it
@Clause("RRIP 4.1.2")
public record PosixDevice(long high, long low) implements SystemUseEntry {
    public static final int SIGNATURE = 'P' << 8 | 'N';
    /// Bytes of every PN entry.
    public static final int LENGTH = 20;

    /// Reads the fields behind the header.
    public static PosixDevice readBody(ByteReader in) throws DiscFormatException {
        return new PosixDevice(in.u32both("the device number's high half"), in.u32both("the device number's low half"));
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
        out.u32both(high).u32both(low);
    }
}
