package org.burnish.structure;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.burnish.bytes.Clause;

/// Moments as they are recorded, digit by digit, so that wrong ones show.
final class Times {
    private static final String NONE = "none";

    private Times() {}

    /// Seven bytes of a directory record.
    @Clause("ECMA-119 9.1.5")
    static String recording(byte[] field) {
        if (isZero(field, 6)) {
            return NONE;
        }
        return String.format(Locale.ROOT, "%04d-%02d-%02d %02d:%02d:%02d %s", 1900 + (field[0] & 0xFF), field[1], field[2], field[3],
                field[4], field[5], zone(field[6] * 15));
    }

    /// Sixteen digits and a zone of a volume descriptor.
    @Clause("ECMA-119 8.4.26.1")
    static String volume(byte[] field) {
        String digits = new String(field, 0, 16, StandardCharsets.ISO_8859_1);
        if (digits.chars().allMatch(c -> c == '0' || c == 0 || c == ' ')) {
            return NONE;
        }
        if (!digits.matches("[0-9]{16}")) {
            return FieldReader.hex(field);
        }
        return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8) + " " + digits.substring(8, 10) + ":"
                + digits.substring(10, 12) + ":" + digits.substring(12, 14) + "." + digits.substring(14) + " " + zone(field[16] * 15);
    }

    /// Twelve bytes of UDF.
    @Clause("ECMA-167 1/7.3")
    static String timestamp(byte[] field) {
        if (isZero(field, field.length)) {
            return NONE;
        }
        LittleEnd at = new LittleEnd(field);
        int minutes = at.u16(0) << 20 >> 20;
        String zone = minutes == -2047 ? "no zone" : zone(minutes);
        return String.format(Locale.ROOT, "%04d-%02d-%02d %02d:%02d:%02d.%02d%02d%02d %s", at.u16(2), at.u8(4), at.u8(5), at.u8(6),
                at.u8(7), at.u8(8), at.u8(9), at.u8(10), at.u8(11), zone);
    }

    private static boolean isZero(byte[] field, int count) {
        for (int i = 0; i < count; i++) {
            if (field[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static String zone(int minutes) {
        return String.format(Locale.ROOT, "UTC%s%02d:%02d", minutes < 0 ? "-" : "+", Math.abs(minutes) / 60, Math.abs(minutes) % 60);
    }
}
