package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// An answer that is being composed: fields at the offsets of the standard's table, the most significant byte first. It grows
/// by what is appended, and is cut to the room that there is for it.
final class Answer {
    private byte[] bytes;
    private int length;

    /// So many zeros.
    Answer(int length) {
        this.bytes = new byte[Math.max(length, 16)];
        this.length = length;
    }

    int length() {
        return length;
    }

    Answer u8(int offset, int value) {
        bytes[offset] = (byte) value;
        return this;
    }

    Answer u16(int offset, int value) {
        return u8(offset, value >> 8).u8(offset + 1, value);
    }

    Answer u24(int offset, int value) {
        return u8(offset, value >> 16).u16(offset + 1, value);
    }

    Answer u32(int offset, int value) {
        return u16(offset, value >> 16).u16(offset + 2, value);
    }

    Answer bit(int offset, int bit, boolean on) {
        return on ? u8(offset, bytes[offset] | 1 << bit) : this;
    }

    Answer text(int offset, int width, String text) {
        Arrays.fill(bytes, offset, offset + width, (byte) ' ');
        byte[] characters = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(characters, 0, bytes, offset, Math.min(width, characters.length));
        return this;
    }

    /// Puts bytes behind what there is.
    Answer append(byte... more) {
        if (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    Answer append(Answer more) {
        return append(more.toBytes());
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /// For who sets bits in it on its own.
    byte[] array() {
        return bytes;
    }

    void into(ByteBuffer data) {
        data.put(bytes, 0, Math.min(length, data.remaining()));
    }

    static void put(ByteBuffer data, byte[] answer) {
        data.put(answer, 0, Math.min(answer.length, data.remaining()));
    }
}
