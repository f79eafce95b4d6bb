package org.burnish.filesystem.iso9660;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Severity;
import org.jspecify.annotations.Nullable;

/// Recording Date and Time of a directory record: seven bytes, the years 1900 to 2155, whole seconds.
@Clause("ECMA-119 9.1.5")
public final class RecordingTime {
    /// Bytes on the disc.
    public static final int LENGTH = 7;

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2155-12-31T23:59:59Z");
    private static final int QUARTER_HOUR = 15 * 60;
    private static final long SECONDS_OF_DAY = 24 * 60 * 60;

    private RecordingTime() {}

    /// The time, or null when none is recorded or no such moment exists (which is reported). A zone that does not exist is
    /// reported and taken for Greenwich: genisoimage records one for times after 2037, and means Greenwich.
    public static @Nullable Instant read(ByteReader in) throws DiscFormatException {
        int at = in.offset();
        int year = in.u8();
        int month = in.u8();
        int day = in.u8();
        int hour = in.u8();
        int minute = in.u8();
        int second = in.u8();
        int zone = in.i8();
        if (month == 0 && day == 0 && year == 0) {
            return null;
        }
        try {
            return secondsOf(year, month, day, hour, minute, second).minusSeconds((long) existing(zone, in, at) * QUARTER_HOUR);
        } catch (DateTimeException e) {
            in.report(Severity.WARNING, "recording-time", at, "the recording time is no moment: " + e.getMessage(), "ECMA-119 9.1.5");
            return null;
        }
    }

    private static Instant secondsOf(int year, int month, int day, int hour, int minute, int second) {
        return OffsetDateTime.of(1900 + year, month, day, hour, minute, second, 0, ZoneOffset.UTC).toInstant();
    }

    /// The zone, or 0 instead of one that does not exist.
    static int existing(int zone, ByteReader in, int at) {
        if (zone >= -48 && zone <= 52) {
            return zone;
        }
        in.report(Severity.WARNING, "recording-time", at,
                "the time zone " + zone + " quarters of an hour from Greenwich does not exist", "ECMA-119 9.1.5");
        return 0;
    }

    /// Whether the field's years reach a time.
    public static boolean reaches(Instant time) {
        long second = time.getEpochSecond();
        return second >= FIRST.getEpochSecond() && second <= LAST.getEpochSecond();
    }

    /// Writes a time in Greenwich's zone, so that the bytes do not depend on where they are made. Times
    /// beyond the field's years become its first or last; null becomes zeros.
    public static void write(@Nullable Instant time, ByteWriter out) {
        if (time == null) {
            out.zeros(LENGTH);
            return;
        }
        long second = Math.clamp(time.getEpochSecond(), FIRST.getEpochSecond(), LAST.getEpochSecond());
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_OF_DAY));
        int ofDay = (int) Math.floorMod(second, SECONDS_OF_DAY);
        out.u8(day.getYear() - 1900).u8(day.getMonthValue()).u8(day.getDayOfMonth());
        out.u8(ofDay / 3600).u8(ofDay / 60 % 60).u8(ofDay % 60).i8(0);
    }
}
