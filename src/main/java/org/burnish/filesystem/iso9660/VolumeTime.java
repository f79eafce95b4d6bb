package org.burnish.filesystem.iso9660;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Severity;
import org.jspecify.annotations.Nullable;

/// Date and Time Format of volume descriptors: sixteen digits down to hundredths of a second, and the zone.
/// Rock Ridge uses it as the long form of its time stamps.
@Clause("ECMA-119 8.4.26.1")
public final class VolumeTime {
    /// Bytes on the disc.
    public static final int LENGTH = 17;

    private static final int NANOS_PER_HUNDREDTH = 10_000_000;

    private VolumeTime() {}

    /// The time, or null when none is recorded or no such moment exists (which is reported).
    public static @Nullable OffsetDateTime read(ByteReader in) throws DiscFormatException {
        int at = in.offset();
        String digits = new String(in.bytes(16), StandardCharsets.ISO_8859_1);
        int zone = in.i8();
        if (digits.chars().allMatch(c -> c == '0' || c == 0 || c == ' ')) {
            return null;
        }
        try {
            return OffsetDateTime.of(
                    number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8),
                    number(digits, 8, 10), number(digits, 10, 12), number(digits, 12, 14),
                    number(digits, 14, 16) * NANOS_PER_HUNDREDTH, ZoneOffset.ofTotalSeconds(RecordingTime.existing(zone, in, at) * 15 * 60));
        } catch (DateTimeException | NumberFormatException e) {
            in.report(Severity.WARNING, "volume-time", at, "the time is no moment: " + e.getMessage(), "ECMA-119 8.4.26.1");
            return null;
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /// Writes the time as it is on its own clock; null becomes sixteen digits zero and a zero byte. Years
    /// outside 1 to 9999 become the nearest of these.
    public static void write(@Nullable OffsetDateTime time, ByteWriter out) {
        if (time == null) {
            out.text("0".repeat(16), 16).u8(0);
            return;
        }
        OffsetDateTime at = time.withYear(Math.clamp(time.getYear(), 1, 9999));
        out.text(digits(at.getYear(), 4) + digits(at.getMonthValue(), 2) + digits(at.getDayOfMonth(), 2)
                + digits(at.getHour(), 2) + digits(at.getMinute(), 2) + digits(at.getSecond(), 2)
                + digits(at.getNano() / NANOS_PER_HUNDREDTH, 2), 16);
        out.i8(Math.clamp(at.getOffset().getTotalSeconds() / (15 * 60), -48, 52));
    }

    private static String digits(int value, int width) {
        String plain = Integer.toString(value);
        return "0".repeat(width - plain.length()) + plain;
    }
}
