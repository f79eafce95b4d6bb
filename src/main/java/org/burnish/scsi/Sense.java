package org.burnish.scsi;

import java.util.HexFormat;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.burnish.bytes.Clause;

/// Sense data, fixed or descriptor format: why a command ended as it did. What cannot be read is [#NONE].
///
/// @param key the sense key
/// @param code the additional sense code (ASC)
/// @param qualifier its qualifier (ASCQ)
/// @param deferred whether it tells of an earlier command; the one it came with was not executed then
/// @param information the INFORMATION field, most often a logical block address
/// @param specific the sense-key specific bytes when they are valid, otherwise empty
@Clause("SPC-4 4.5")
public record Sense(
        SenseKey key, int code, int qualifier, boolean deferred, OptionalLong information, OptionalInt specific) {
    /// Nothing was said.
    public static final Sense NONE = new Sense(SenseKey.NO_SENSE, 0, 0, false, OptionalLong.empty(), OptionalInt.empty());

    private static final int VALID = 0x80;
    private static final int SKSV = 0x80_0000;

    /// A triplet without anything else.
    public static Sense of(int key, int code, int qualifier) {
        return new Sense(SenseKey.of(key), code, qualifier, false, OptionalLong.empty(), OptionalInt.empty());
    }

    /// Reads what a drive sent, of any length.
    public static Sense read(byte[] bytes) {
        if (bytes.length < 4) {
            return NONE;
        }
        return switch (bytes[0] & 0x7F) {
            case 0x70, 0x71 -> fixed(bytes);
            case 0x72, 0x73 -> descriptors(bytes);
            default -> NONE;
        };
    }

    /// Whether these bytes are of a format that can be read.
    public static boolean usable(byte[] bytes) {
        return bytes.length >= 4 && (bytes[0] & 0x7C) == 0x70;
    }

    @Clause("SPC-4 4.5.3")
    private static Sense fixed(byte[] bytes) {
        int length = bytes.length < 8 ? bytes.length : Math.min(bytes.length, 8 + (bytes[7] & 0xFF));
        OptionalLong information = (bytes[0] & VALID) != 0 && length >= 7
                ? OptionalLong.of(number(bytes, 3, 4) << 32 >> 32)
                : OptionalLong.empty();
        int specific = length >= 18 ? (int) number(bytes, 15, 3) : 0;
        return new Sense(
                SenseKey.of(bytes[2]),
                length >= 14 ? bytes[12] & 0xFF : 0,
                length >= 14 ? bytes[13] & 0xFF : 0,
                (bytes[0] & 0x7F) == 0x71,
                information,
                valid(specific));
    }

    @Clause("SPC-4 4.5.2")
    private static Sense descriptors(byte[] bytes) {
        OptionalLong information = OptionalLong.empty();
        OptionalInt specific = OptionalInt.empty();
        int length = bytes.length < 8 ? bytes.length : Math.min(bytes.length, 8 + (bytes[7] & 0xFF));
        for (int at = 8; at + 2 <= length; at += 2 + (bytes[at + 1] & 0xFF)) {
            if (bytes[at] == 0 && at + 12 <= length && (bytes[at + 2] & VALID) != 0) {
                information = OptionalLong.of(address(number(bytes, at + 4, 8)));
            } else if (bytes[at] == 2 && at + 7 <= length) {
                specific = valid((int) number(bytes, at + 4, 3));
            }
        }
        return new Sense(
                SenseKey.of(bytes[1]), bytes[2] & 0xFF, bytes[3] & 0xFF, (bytes[0] & 0x7F) == 0x73, information, specific);
    }

    /// An address before the start of a CD may come without its sign in the upper half; no disc has 2^31 blocks.
    private static long address(long information) {
        return information >>> 32 == 0 ? (int) information : information;
    }

    private static OptionalInt valid(int specific) {
        return (specific & SKSV) != 0 ? OptionalInt.of(specific) : OptionalInt.empty();
    }

    private static long number(byte[] bytes, int at, int width) {
        long value = 0;
        for (int i = at; i < at + width; i++) {
            value = value << 8 | bytes[i] & 0xFF;
        }
        return value;
    }

    /// Whether it is this triplet.
    public boolean is(int otherKey, int otherCode, int otherQualifier) {
        return key.code() == otherKey && code == otherCode && qualifier == otherQualifier;
    }

    /// How far a long operation is, from 0 to 1. A drive may say nothing, and 1 is not the end.
    @Clause("SPC-4 4.5.2.4.4")
    public OptionalDouble progress() {
        return (key == SenseKey.NO_SENSE || key == SenseKey.NOT_READY) && specific.isPresent()
                ? OptionalDouble.of((specific.getAsInt() & 0xFFFF) / 65536.0)
                : OptionalDouble.empty();
    }

    /// Which byte of the command descriptor block or of the parameter list an illegal request is about.
    @Clause("SPC-4 4.5.2.4.2")
    public String fieldPointer() {
        if (key != SenseKey.ILLEGAL_REQUEST || specific.isEmpty()) {
            return "";
        }
        int bits = specific.getAsInt();
        String where = (bits & 0x40_0000) != 0 ? "command byte " : "parameter byte ";
        String bit = (bits & 0x08_0000) != 0 ? ", bit " + (bits >> 16 & 7) : "";
        return where + (bits & 0xFFFF) + bit;
    }

    /// The bytes of fixed-format sense data with this content, 18 of them.
    @Clause("SPC-4 4.5.3")
    public byte[] toFixed() {
        byte[] bytes = new byte[18];
        bytes[0] = (byte) ((deferred ? 0x71 : 0x70) | (information.isPresent() ? VALID : 0));
        bytes[2] = (byte) key.code();
        put(bytes, 3, 4, information.orElse(0));
        bytes[7] = 10;
        bytes[12] = (byte) code;
        bytes[13] = (byte) qualifier;
        put(bytes, 15, 3, specific.orElse(0));
        return bytes;
    }

    private static void put(byte[] bytes, int at, int width, long value) {
        for (int i = at + width - 1; i >= at; i--) {
            bytes[i] = (byte) value;
            value >>= 8;
        }
    }

    /// The triplet as the playbooks and data sheets write it, such as `5/21/02`.
    public String triplet() {
        HexFormat hex = HexFormat.of().withUpperCase();
        return hex.toHexDigits(key.code(), 1) + "/" + hex.toHexDigits(code, 2) + "/" + hex.toHexDigits(qualifier, 2);
    }

    @Override
    public String toString() {
        return triplet() + (deferred ? " deferred" : "");
    }
}
