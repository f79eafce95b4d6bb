package org.burnish.scsi;

import java.util.HexFormat;
import org.burnish.bytes.Clause;

/// A command descriptor block: the operation code, and fields at the byte offsets of the standard's table, the most
/// significant byte first. Its length follows from the operation code. One that is kept can be used again with other
/// values; a transport reads it before it returns.
@Clause("SPC-4 4.2")
public final class Cdb {
    private final byte[] bytes;

    /// A block of zeros but for the operation code.
    ///
    /// @throws IllegalArgumentException when no length is defined for this operation code
    public Cdb(int operationCode) {
        bytes = new byte[lengthOf(operationCode)];
        bytes[0] = (byte) operationCode;
    }

    private Cdb(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A block as another program composed it.
    public static Cdb of(byte[] bytes) {
        if (bytes.length < 6 || bytes.length > 16) {
            throw new IllegalArgumentException("a command descriptor block has 6 to 16 bytes, not " + bytes.length);
        }
        return new Cdb(bytes.clone());
    }

    /// Bytes of a block with this operation code.
    @Clause("SPC-4 4.2.5.1")
    public static int lengthOf(int operationCode) {
        return switch (operationCode >> 5 & 7) {
            case 0 -> 6;
            case 1, 2 -> 10;
            case 4 -> 16;
            case 5 -> 12;
            default -> throw new IllegalArgumentException(String.format("the length of a command %02Xh is not defined", operationCode & 0xFF));
        };
    }

    public int operationCode() {
        return bytes[0] & 0xFF;
    }

    public int length() {
        return bytes.length;
    }

    /// The byte at `offset`.
    public int u8(int offset) {
        return bytes[offset] & 0xFF;
    }

    public int u16(int offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    public int u24(int offset) {
        return u16(offset) << 8 | u8(offset + 2);
    }

    public long u32(int offset) {
        return i32(offset) & 0xFFFF_FFFFL;
    }

    /// A logical block address of a CD, which may be negative.
    public int i32(int offset) {
        return u16(offset) << 16 | u16(offset + 2);
    }

    public Cdb u8(int offset, int value) {
        return put(offset, 1, value);
    }

    /// Sets one bit.
    public Cdb bit(int offset, int bit, boolean on) {
        int mask = 1 << bit;
        bytes[offset] = (byte) (on ? bytes[offset] | mask : bytes[offset] & ~mask);
        return this;
    }

    public Cdb u16(int offset, int value) {
        return put(offset, 2, value);
    }

    public Cdb u24(int offset, int value) {
        return put(offset, 3, value);
    }

    public Cdb u32(int offset, long value) {
        return put(offset, 4, value);
    }

    /// A logical block address of a CD, which may be negative.
    public Cdb i32(int offset, int value) {
        return put(offset, 4, value & 0xFFFF_FFFFL);
    }

    private Cdb put(int offset, int width, long value) {
        if (value < 0 || value >>> 8 * width != 0) {
            throw new IllegalArgumentException(value + " does not fit " + width + " bytes");
        }
        for (int at = offset + width - 1; at >= offset; at--) {
            bytes[at] = (byte) value;
            value >>>= 8;
        }
        return this;
    }

    /// A copy of the block.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Copies the block to the start of `into`.
    public void copyTo(byte[] into) {
        System.arraycopy(bytes, 0, into, 0, bytes.length);
    }

    @Override
    public String toString() {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    }
}
