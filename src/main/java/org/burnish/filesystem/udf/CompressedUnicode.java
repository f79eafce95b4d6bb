package org.burnish.filesystem.udf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Severity;

/// OSTA Compressed Unicode: a byte that says how many bits each character has, 8 or 16, then the characters.
/// What is beyond 16 bits stands as a pair of surrogates.
@Clause("UDF 2.1.1")
public final class CompressedUnicode {
    private static final int EIGHT_BITS = 8;
    private static final int SIXTEEN_BITS = 16;
    private static final int EIGHT_BITS_DELETED = 254;
    private static final int SIXTEEN_BITS_DELETED = 255;

    private CompressedUnicode() {}

    /// The text; of bytes that are no Compressed Unicode (which is reported), as many characters.
    static String decode(byte[] bytes, ByteReader from) {
        if (bytes.length == 0) {
            return "";
        }
        return switch (bytes[0] & 0xFF) {
            case EIGHT_BITS, EIGHT_BITS_DELETED -> eightBits(bytes, 1);
            case SIXTEEN_BITS, SIXTEEN_BITS_DELETED -> sixteenBits(bytes, from);
            default -> {
                from.report(Severity.WARNING, "udf-text", from.offset() - bytes.length,
                        "a text starts with " + (bytes[0] & 0xFF) + ", which is no number of bits that UDF knows", "UDF 2.1.1");
                yield eightBits(bytes, 0);
            }
        };
    }

    private static String eightBits(byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    }

    /// A charset's decoder would replace lone surrogates.
    private static String sixteenBits(byte[] bytes, ByteReader from) {
        if (bytes.length % 2 == 0) {
            from.report(Severity.WARNING, "udf-text", from.offset() - bytes.length,
                    "a text of two bytes for each character has half a character at its end", "UDF 2.1.1");
        }
        char[] units = new char[(bytes.length - 1) / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) ((bytes[1 + 2 * i] & 0xFF) << 8 | bytes[2 + 2 * i] & 0xFF);
        }
        return new String(units);
    }

    /// The shorter of the two forms; nothing at all for an empty text.
    public static byte[] encode(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        int width = isWide(text) ? 2 : 1;
        byte[] bytes = new byte[lengthOf(text)];
        bytes[0] = (byte) (8 * width);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (width == 2) {
                bytes[1 + 2 * i] = (byte) (unit >> 8);
            }
            bytes[width * (i + 1)] = (byte) unit;
        }
        return bytes;
    }

    /// Bytes of the encoded text.
    public static int lengthOf(String text) {
        return text.isEmpty() ? 0 : 1 + (isWide(text) ? 2 : 1) * text.length();
    }

    private static boolean isWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return true;
            }
        }
        return false;
    }

    /// The start of `text` that has at most `bytes` bytes encoded, no surrogate pair cut.
    static String cut(String text, int bytes) {
        if (lengthOf(text) <= bytes) {
            return text;
        }
        // The start may be narrow where the whole is wide.
        int length = Math.min(text.length(), bytes - 1);
        while (length > 0 && (lengthOf(text.substring(0, length)) > bytes || Character.isHighSurrogate(text.charAt(length - 1)))) {
            length--;
        }
        return text.substring(0, length);
    }

    /// Reads a fixed-length field (`dstring`), whose last byte says how many bytes are used.
    @Clause("ECMA-167 1/7.2.12; UDF 2.1.3")
    static String readField(ByteReader in, int length) throws DiscFormatException {
        int at = in.offset();
        byte[] field = in.bytes(length);
        int used = field[length - 1] & 0xFF;
        if (used >= length) {
            in.report(Severity.WARNING, "udf-text", at, "a text of " + used + " bytes does not fit its field of " + length, "UDF 2.1.3");
            used = length - 1;
        }
        return decode(Arrays.copyOf(field, used), in);
    }

    /// Writes a fixed-length field (`dstring`), cutting what does not fit.
    @Clause("ECMA-167 1/7.2.12; UDF 2.1.3")
    static void writeField(String text, int length, ByteWriter out) {
        byte[] bytes = encode(cut(text, length - 1));
        out.bytes(bytes, length - 1).u8(bytes.length);
    }
}
