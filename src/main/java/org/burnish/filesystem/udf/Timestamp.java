package org.burnish.filesystem.udf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Severity;
import org.jspecify.annotations.Nullable;

/// Timestamp: a moment to the microsecond.
@Clause("ECMA-167 1/7.3; UDF 2.1.4")
public final class Timestamp {
    /// Bytes on the disc.
    public static final int LENGTH = 12;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final int LOCAL_TIME = 1 << 12;
    private static final int UNKNOWN_ZONE = -2047;
    private static final int LARGEST_ZONE = 24 * 60;

    private Timestamp() {}

    /// The moment, or null when none is recorded or no such moment exists (which is reported). A time without
    /// a zone counts as Greenwich's.
    public static @Nullable Instant read(ByteReader in) throws DiscFormatException {
        int at = in.offset();
        int zone = in.u16le() << 20 >> 20;
        int year = (short) in.u16le();
        int month = in.u8();
        int day = in.u8();
        int hour = in.u8();
        int minute = in.u8();
        int second = in.u8();
        int microseconds = in.u8() * 10_000 + in.u8() * 100 + in.u8();
        if (month == 0 && day == 0) {
            return null;
        }
        try {
            return OffsetDateTime.of(year, month, day, hour, minute, second, 0, ZoneOffset.UTC)
                    .toInstant()
                    .plusNanos(microseconds * 1000L)
                    .minusSeconds(60L * minutes(zone));
        } catch (DateTimeException e) {
            in.report(Severity.WARNING, "udf-time", at, "the time is no moment: " + e.getMessage(), "ECMA-167 1/7.3");
            return null;
        }
    }

    private static int minutes(int zone) {
        if (zone == UNKNOWN_ZONE) {
            return 0;
        }
        if (Math.abs(zone) > LARGEST_ZONE) {
            throw new DateTimeException("time zone " + zone + " minutes from Greenwich");
        }
        return zone;
    }

    /// Writes a moment in Greenwich's zone, so that the bytes do not depend on where they are made; zeros for
    /// null.
    public static void write(@Nullable Instant time, ByteWriter out) {
        out.bytes(bytes(time));
    }

    /// The bytes of a moment.
    static byte[] bytes(@Nullable Instant time) {
        byte[] bytes = new byte[LENGTH];
        if (time != null) {
            Instant held = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
            LocalDateTime at = LocalDateTime.ofEpochSecond(held.getEpochSecond(), held.getNano(), ZoneOffset.UTC);
            int microseconds = at.getNano() / 1000;
            int[] fields = {LOCAL_TIME & 0xFF, LOCAL_TIME >> 8, at.getYear() & 0xFF, at.getYear() >> 8, at.getMonthValue(), at.getDayOfMonth(),
                at.getHour(), at.getMinute(), at.getSecond(), microseconds / 10_000, microseconds / 100 % 100, microseconds % 100};
            for (int i = 0; i < LENGTH; i++) {
                bytes[i] = (byte) fields[i];
            }
        }
        return bytes;
    }
}
