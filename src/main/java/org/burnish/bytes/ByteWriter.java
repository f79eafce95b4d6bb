package org.burnish.bytes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Writes a structure's fields one after the other, in the words of the standards, into a buffer. A value
/// that does not fit its field is a mistake in the calling code and throws [IllegalArgumentException].
public final class ByteWriter {
    private final ByteBuffer into;
    private final int start;

    /// Writes from the buffer's position on; its byte order does not matter.
    public ByteWriter(ByteBuffer into) {
        this.into = into;
        this.start = into.position();
    }

    /// Bytes written since this writer was made.
    public int offset() {
        return into.position() - start;
    }

    public ByteWriter u8(int value) {
        into.put((byte) fits(value, 0xFF));
        return this;
    }

    public ByteWriter i8(int value) {
        if (value < -128 || value > 127) {
            throw new IllegalArgumentException(value + " does not fit a signed byte");
        }
        into.put((byte) value);
        return this;
    }

    public ByteWriter u16le(int value) {
        return twoBytes((short) fits(value, 0xFFFF), ByteOrder.LITTLE_ENDIAN);
    }

    public ByteWriter u16be(int value) {
        return twoBytes((short) fits(value, 0xFFFF), ByteOrder.BIG_ENDIAN);
    }

    public ByteWriter u32le(long value) {
        return fourBytes((int) fits(value, 0xFFFF_FFFFL), ByteOrder.LITTLE_ENDIAN);
    }

    public ByteWriter u32be(long value) {
        return fourBytes((int) fits(value, 0xFFFF_FFFFL), ByteOrder.BIG_ENDIAN);
    }

    private ByteWriter twoBytes(short value, ByteOrder order) {
        into.putShort(into.order() == order ? value : Short.reverseBytes(value));
        return this;
    }

    private ByteWriter fourBytes(int value, ByteOrder order) {
        into.putInt(into.order() == order ? value : Integer.reverseBytes(value));
        return this;
    }

    public ByteWriter u64le(long value) {
        return u32le(value & 0xFFFF_FFFFL).u32le(value >>> 32);
    }

    public ByteWriter u64be(long value) {
        return u32be(value >>> 32).u32be(value & 0xFFFF_FFFFL);
    }

    /// A 16-bit number twice, least significant byte first and then most significant byte first.
    @Clause("ECMA-119 7.2.3")
    public ByteWriter u16both(int value) {
        return u16le(value).u16be(value);
    }

    /// A 32-bit number twice, least significant byte first and then most significant byte first.
    @Clause("ECMA-119 7.3.3")
    public ByteWriter u32both(long value) {
        return u32le(value).u32be(value);
    }

    public ByteWriter bytes(byte[] value) {
        into.put(value);
        return this;
    }

    /// The bytes of `value`, then zeros up to `length` bytes.
    public ByteWriter bytes(byte[] value, int length) {
        fits(value.length, length);
        return bytes(value).zeros(length - value.length);
    }

    /// The characters of `value`, one byte each, then spaces up to `length` bytes.
    public ByteWriter text(String value, int length) {
        return text(value, length, StandardCharsets.ISO_8859_1);
    }

    /// The characters of `value` in `charset`, then spaces in `charset` up to `length` bytes. A last odd
    /// byte of a field of two-byte characters is zero.
    public ByteWriter text(String value, int length, Charset charset) {
        byte[] encoded = value.getBytes(charset);
        fits(encoded.length, length);
        bytes(encoded);
        byte[] space = " ".getBytes(charset);
        int left = length - encoded.length;
        for (; left >= space.length; left -= space.length) {
            bytes(space);
        }
        return zeros(left);
    }

    public ByteWriter zeros(int count) {
        Zeros.put(into, count);
        return this;
    }

    /// Zeros up to `offset` of the structure.
    public ByteWriter zerosTo(int offset) {
        if (offset < offset()) {
            throw new IllegalStateException("already at offset " + offset() + ", behind " + offset);
        }
        return zeros(offset - offset());
    }

    /// Says where the standard's table is by now; a mismatch is a mistake in the writing code.
    public ByteWriter expectAt(int offset) {
        if (offset() != offset) {
            throw new IllegalStateException("at offset " + offset() + " of the structure, not " + offset);
        }
        return this;
    }

    private static long fits(long value, long largest) {
        if (value < 0 || value > largest) {
            throw new IllegalArgumentException(value + " does not fit a field of at most " + largest);
        }
        return value;
    }
}
