package org.burnish.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads a structure's fields one after the other, in the words of the standards, and knows where in the
/// image each of them lies. Reading past the end throws a [DiscFormatException]; halves of a both-endian
/// field that disagree give a finding, and the little-endian half counts.
public final class ByteReader {
    private static final VarHandle U16LE = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle U16BE = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle U32LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle U32BE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle U64LE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle U64BE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final long origin;
    private final String subject;
    private final Findings findings;
    private int next;

    private ByteReader(byte[] bytes, int start, int end, long origin, String subject, Findings findings) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.next = start;
        this.origin = origin;
        this.subject = subject;
        this.findings = findings;
    }

    /// Reads `bytes`, which have no place in an image and nobody to report to.
    public static ByteReader of(byte[] bytes) {
        return new ByteReader(bytes, 0, bytes.length, 0, "", Findings.IGNORED);
    }

    /// Reads `bytes` whose first byte lies at `origin` in the image; findings name `subject`.
    public static ByteReader of(byte[] bytes, long origin, String subject, Findings findings) {
        return new ByteReader(bytes, 0, bytes.length, origin, subject, findings);
    }

    /// Bytes not yet read.
    public int remaining() {
        return end - next;
    }

    /// Bytes read since the start of this structure.
    public int offset() {
        return next - start;
    }

    /// Byte position in the image of the next byte.
    public long position() {
        return origin + next;
    }

    /// Whom the reader reports to.
    public Findings findings() {
        return findings;
    }

    /// Reports something about the bytes at `offset` of this structure.
    public void report(Severity severity, String rule, int offset, String what, String clause) {
        findings.add(new Finding(severity, rule, origin + start + offset, subject, what, clause));
    }

    /// An error about the next byte, ready to be thrown.
    public DiscFormatException unusable(String what) {
        return new DiscFormatException(position(), subject.isEmpty() ? what : subject + ": " + what);
    }

    /// A reader of the next `length` bytes alone; this reader goes on behind them.
    public ByteReader slice(int length) throws DiscFormatException {
        int at = take(length);
        return new ByteReader(bytes, at, at + length, origin, subject, findings);
    }

    /// A second reader of the same bytes from the same place on.
    public ByteReader duplicate() {
        ByteReader twin = new ByteReader(bytes, start, end, origin, subject, findings);
        twin.next = next;
        return twin;
    }

    public int u8() throws DiscFormatException {
        return bytes[take(1)] & 0xFF;
    }

    /// The next byte, not consumed.
    public int peek() throws DiscFormatException {
        if (next >= end) {
            throw unusable("ends too early");
        }
        return bytes[next] & 0xFF;
    }

    public int i8() throws DiscFormatException {
        return bytes[take(1)];
    }

    public int u16le() throws DiscFormatException {
        return (short) U16LE.get(bytes, take(2)) & 0xFFFF;
    }

    public int u16be() throws DiscFormatException {
        return (short) U16BE.get(bytes, take(2)) & 0xFFFF;
    }

    public long u32le() throws DiscFormatException {
        return (int) U32LE.get(bytes, take(4)) & 0xFFFF_FFFFL;
    }

    public long u32be() throws DiscFormatException {
        return (int) U32BE.get(bytes, take(4)) & 0xFFFF_FFFFL;
    }

    /// A 64-bit number; values of 2^63 and more come out negative, to be compared unsigned.
    public long u64le() throws DiscFormatException {
        return (long) U64LE.get(bytes, take(8));
    }

    /// A 64-bit number; values of 2^63 and more come out negative, to be compared unsigned.
    public long u64be() throws DiscFormatException {
        return (long) U64BE.get(bytes, take(8));
    }

    /// A 16-bit number recorded twice, least significant byte first and then most significant byte first.
    @Clause("ECMA-119 7.2.3")
    public int u16both(String field) throws DiscFormatException {
        int at = offset();
        int little = u16le();
        int big = u16be();
        return (int) agreed(field, at, little, big, "ECMA-119 7.2.3");
    }

    /// A 32-bit number recorded twice, least significant byte first and then most significant byte first.
    @Clause("ECMA-119 7.3.3")
    public long u32both(String field) throws DiscFormatException {
        int at = offset();
        long little = u32le();
        long big = u32be();
        return agreed(field, at, little, big, "ECMA-119 7.3.3");
    }

    private long agreed(String field, int at, long little, long big, String clause) {
        if (little != big) {
            report(Severity.ERROR, "both-endian", at,
                    field + " is " + little + " in its little-endian half and " + big + " in its big-endian half", clause);
        }
        return little;
    }

    public byte[] bytes(int length) throws DiscFormatException {
        int at = take(length);
        return Arrays.copyOfRange(bytes, at, at + length);
    }

    public void bytes(byte[] into) throws DiscFormatException {
        System.arraycopy(bytes, take(into.length), into, 0, into.length);
    }

    /// One character for each byte, trailing spaces and NULs removed.
    public String text(int length) throws DiscFormatException {
        int at = take(length);
        int last = at + length;
        while (last > at && (bytes[last - 1] == ' ' || bytes[last - 1] == 0)) {
            last--;
        }
        return new String(bytes, at, last - at, StandardCharsets.ISO_8859_1);
    }

    public ByteReader skip(int length) throws DiscFormatException {
        take(length);
        return this;
    }

    /// Says where the standard's table is by now; a mismatch is a mistake in the reading code.
    public ByteReader expectAt(int offset) {
        if (offset() != offset) {
            throw new IllegalStateException("at offset " + offset() + " of the structure, not " + offset);
        }
        return this;
    }

    private int take(int length) throws DiscFormatException {
        if (length < 0 || length > end - next) {
            throw unusable("ends after " + (end - start) + " bytes, " + (length - (end - next)) + " too early");
        }
        int at = next;
        next += length;
        return at;
    }
}
