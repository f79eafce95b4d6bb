package org.burnish.scsi.iscsi;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.burnish.bytes.Clause;

/// A protocol data unit: the basic header segment of 48 bytes, whose fields stand at the byte offsets of the standard's
/// tables with the most significant byte first, and the data segment.
@Clause("RFC 7143 11.2")
final class Pdu {
    static final int HEADER_LENGTH = 48;
    /// The tag that stands for no task.
    static final int NO_TAG = -1;

    /// The first bit of the flags: the last one of a sequence, or the end of a stage.
    static final int FINAL = 0x80;

    private static final int IMMEDIATE = 0x40;
    private static final int OPCODE = 0x3F;
    private static final int FLAGS = 1;
    private static final int DATA_SEGMENT_LENGTH = 5;
    private static final int INITIATOR_TASK_TAG = 16;

    private final byte[] header;
    private final ByteBuffer fields;
    private final byte[] data;
    private final int offset;
    private final int length;

    private Pdu(byte[] header, byte[] data, int offset, int length) {
        this.header = header;
        this.fields = ByteBuffer.wrap(header);
        this.data = data;
        this.offset = offset;
        this.length = length;
    }

    Pdu(int opcode) {
        this(opcode, new byte[0]);
    }

    Pdu(int opcode, byte[] data) {
        this(opcode, data, 0, data.length);
    }

    /// One with a part of these bytes as its data.
    Pdu(int opcode, byte[] data, int offset, int length) {
        this(new byte[HEADER_LENGTH], data, offset, length);
        header[0] = (byte) opcode;
        u24(DATA_SEGMENT_LENGTH, length);
    }

    /// One that was received.
    static Pdu received(byte[] header, byte[] data) {
        return new Pdu(header, data, 0, data.length);
    }

    /// Bytes of additional header segments that a header announces.
    static int additionalLength(byte[] header) {
        return (header[4] & 0xFF) * 4;
    }

    static int dataLength(byte[] header) {
        return ByteBuffer.wrap(header).getInt(4) & 0xFF_FFFF;
    }

    int opcode() {
        return header[0] & OPCODE;
    }

    boolean isImmediate() {
        return (header[0] & IMMEDIATE) != 0;
    }

    Pdu immediate() {
        header[0] |= (byte) IMMEDIATE;
        return this;
    }

    int flags() {
        return u8(FLAGS);
    }

    Pdu flags(int value) {
        return u8(FLAGS, value);
    }

    boolean has(int flag) {
        return (flags() & flag) != 0;
    }

    int tag() {
        return u32(INITIATOR_TASK_TAG);
    }

    Pdu tag(int value) {
        return u32(INITIATOR_TASK_TAG, value);
    }

    boolean hasAdditionalHeader() {
        return additionalLength(header) != 0;
    }

    int u8(int at) {
        return header[at] & 0xFF;
    }

    int u16(int at) {
        return fields.getShort(at) & 0xFFFF;
    }

    int u32(int at) {
        return fields.getInt(at);
    }

    long u64(int at) {
        return fields.getLong(at);
    }

    Pdu u8(int at, int value) {
        header[at] = (byte) value;
        return this;
    }

    Pdu u16(int at, int value) {
        fields.putShort(at, (short) value);
        return this;
    }

    private void u24(int at, int value) {
        u8(at, value >> 16).u16(at + 1, value);
    }

    Pdu u32(int at, int value) {
        fields.putInt(at, value);
        return this;
    }

    Pdu u64(int at, long value) {
        fields.putLong(at, value);
        return this;
    }

    byte[] header() {
        return header;
    }

    /// A part of the header.
    byte[] bytes(int at, int count) {
        return Arrays.copyOfRange(header, at, at + count);
    }

    Pdu bytes(int at, byte[] value) {
        System.arraycopy(value, 0, header, at, value.length);
        return this;
    }

    /// The array in which the data segment lies, from [#dataOffset] on.
    byte[] dataArray() {
        return data;
    }

    int dataOffset() {
        return offset;
    }

    int dataLength() {
        return length;
    }

    /// The data segment.
    byte[] data() {
        return Arrays.copyOfRange(data, offset, offset + length);
    }
}
