package org.burnish.filesystem.rockridge;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.susp.SystemUseEntry;

/// PN: the number of a block or character device.
///
/// The standard leaves open what the 64 bits mean. Some makers record the major and the minor number, others
/// Linux's device number, which Linux itself understands only as long as the minor number has 8 bits.
///
/// @param high high 32 bits of the device number
/// @param low low 32 bits of the device number
@Clause("RRIP 4.1.2")
public record PosixDevice(long high, long low) implements SystemUseEntry {
    public static final int SIGNATURE = 'P' << 8 | 'N';
    /// Bytes of every PN entry.
    public static final int LENGTH = 20;

    /// The form that most readers understand: both numbers in the low half if they fit there.
    public static PosixDevice of(long major, long minor) {
        return major <= 0xFFF && minor <= 0xFF ? new PosixDevice(0, major << 8 | minor) : new PosixDevice(major, minor);
    }

    public long major() {
        return high != 0 ? high : low >> 8 & 0xFFF;
    }

    public long minor() {
        return high != 0 ? low : low & 0xFF | low >> 12 & 0xF_FF00;
    }

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
