package org.burnish.structure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.burnish.tree.PrintableName;
import org.burnish.tree.Structure;
import org.burnish.tree.Structure.Field;

/// Reads the fields of a structure in the order of the standard's table and keeps each with its name and place. Behind
/// the end there is nothing: a field that is not all there is left out.
final class FieldReader {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int SHOWN_BYTES = 32;

    private final ByteBuffer bytes;
    private final long position;
    private final List<Field> fields = new ArrayList<>();

    /// @param position of the first byte in the image
    FieldReader(byte[] bytes, long position) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.position = position;
    }

    /// The structure that was read up to here.
    Structure structure(String title, Structure.Parts parts) {
        return new Structure(title, position, bytes.limit(), List.copyOf(fields), parts);
    }

    FieldReader at(int offset) {
        bytes.position(Math.min(offset, bytes.limit()));
        return this;
    }

    FieldReader skip(int count) {
        return at(bytes.position() + count);
    }

    int offset() {
        return bytes.position();
    }

    private boolean has(int count) {
        if (bytes.remaining() < count) {
            bytes.position(bytes.limit());
            return false;
        }
        return true;
    }

    /// Takes the next bytes, which mean `value`.
    FieldReader take(String name, int length, String value) {
        if (has(length)) {
            fields.add(new Field(name, value, position + bytes.position(), length));
            bytes.position(bytes.position() + length);
        }
        return this;
    }

    FieldReader u8(String name) {
        return u8(name, Long::toString);
    }

    FieldReader u8(String name, LongFunction<String> words) {
        return has(1) ? take(name, 1, words.apply(bytes.get(bytes.position()) & 0xFF)) : this;
    }

    FieldReader u16(String name) {
        return u16(name, Long::toString);
    }

    FieldReader u16(String name, LongFunction<String> words) {
        return has(2) ? take(name, 2, words.apply(bytes.getShort(bytes.position()) & 0xFFFF)) : this;
    }

    FieldReader u32(String name) {
        return u32(name, Long::toString);
    }

    FieldReader u32(String name, LongFunction<String> words) {
        return has(4) ? take(name, 4, words.apply(bytes.getInt(bytes.position()) & 0xFFFF_FFFFL)) : this;
    }

    FieldReader u64(String name) {
        return u64(name, Long::toUnsignedString);
    }

    FieldReader u64(String name, LongFunction<String> words) {
        return has(8) ? take(name, 8, words.apply(bytes.getLong(bytes.position()))) : this;
    }

    FieldReader u16be(String name) {
        return has(2) ? take(name, 2, Long.toString(Short.reverseBytes(bytes.getShort(bytes.position())) & 0xFFFF)) : this;
    }

    FieldReader u32be(String name) {
        return has(4) ? take(name, 4, Long.toString(Integer.reverseBytes(bytes.getInt(bytes.position())) & 0xFFFF_FFFFL)) : this;
    }

    /// A number that is recorded in both byte orders.
    FieldReader both16(String name) {
        if (!has(4)) {
            return this;
        }
        int at = bytes.position();
        return take(name, 4, both(bytes.getShort(at) & 0xFFFF, Short.reverseBytes(bytes.getShort(at + 2)) & 0xFFFF));
    }

    /// A number that is recorded in both byte orders.
    FieldReader both32(String name) {
        if (!has(8)) {
            return this;
        }
        int at = bytes.position();
        return take(name, 8, both(bytes.getInt(at) & 0xFFFF_FFFFL, Integer.reverseBytes(bytes.getInt(at + 4)) & 0xFFFF_FFFFL));
    }

    private static String both(long little, long big) {
        return little == big ? Long.toString(little) : little + ", but " + big + " in the other byte order";
    }

    FieldReader text(String name, int length) {
        return text(name, length, StandardCharsets.ISO_8859_1);
    }

    FieldReader text(String name, int length, Charset charset) {
        return has(length) ? take(name, length, printable(new String(peek(length), charset))) : this;
    }

    FieldReader hex(String name, int length) {
        return has(length) ? take(name, length, hex(peek(length))) : this;
    }

    /// Bytes that mean something to whoever reads this.
    FieldReader words(String name, int length, java.util.function.Function<byte[], String> words) {
        return has(length) ? take(name, length, words.apply(peek(length))) : this;
    }

    /// The next bytes, which stay the next ones; fewer at the end.
    byte[] peek(int length) {
        byte[] next = new byte[Math.min(length, bytes.remaining())];
        bytes.get(bytes.position(), next);
        return next;
    }

    /// A text without the blanks and zeros at its end, on one line.
    static String printable(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 0)) {
            end--;
        }
        return end == 0 ? "" : PrintableName.of(text.substring(0, end).replace('/', '\u2215')).replace('\u2215', '/');
    }

    /// The bytes as digits; all zero and all the same are said in a word, and many are cut.
    static String hex(byte[] bytes) {
        boolean zero = true;
        for (byte b : bytes) {
            zero &= b == 0;
        }
        if (zero && bytes.length > 4) {
            return "all zero";
        }
        String digits = HEX.formatHex(bytes, 0, Math.min(bytes.length, SHOWN_BYTES));
        return bytes.length > SHOWN_BYTES ? digits + "…" : digits;
    }

    /// A number as it is in programs, such as `0xEF`.
    static String code(long number, int digits) {
        return String.format(Locale.ROOT, "0x%0" + digits + "X", number);
    }
}
