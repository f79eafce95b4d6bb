package org.burnish.scsi;

import java.util.Arrays;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;

/// The bytes of an answer as a parser wants them. Old drives send shorter structures than the standard's newest, and
/// drives lie about lengths: what is missing reads as zeros, and what is announced but did not arrive is not there.
public final class Reply {
    private Reply() {}

    /// The next `length` bytes, zeros in place of those that did not arrive.
    ///
    /// @param least without so many bytes it is no answer at all
    public static ByteReader padded(ByteReader in, int least, int length) throws DiscFormatException {
        if (in.remaining() < least) {
            throw in.unusable(in.remaining() + " bytes arrived, and at least " + least + " are needed");
        }
        return ByteReader.of(Arrays.copyOf(in.bytes(Math.min(length, in.remaining())), length));
    }

    /// The next bytes, as many as a length field says and as arrived.
    public static ByteReader atMost(ByteReader in, long length) throws DiscFormatException {
        return in.slice(Math.clamp(length, 0, in.remaining()));
    }

    /// The 16-bit number at `offset`, or 0 when it did not arrive.
    public static int u16(byte[] arrived, int offset) {
        return arrived.length < offset + 2 ? 0 : (arrived[offset] & 0xFF) << 8 | arrived[offset + 1] & 0xFF;
    }

    /// The 32-bit number at `offset` or the largest `int`; 0 when it did not arrive.
    public static int u32(byte[] arrived, int offset) {
        long value = (long) u16(arrived, offset) << 16 | u16(arrived, offset + 2);
        return arrived.length < offset + 4 ? 0 : (int) Math.min(value, Integer.MAX_VALUE - 0xFFFF);
    }
}
