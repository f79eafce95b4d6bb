package org.burnish.cli;

import java.time.Instant;
import java.time.LocalDate;

/// Moments as text, in UTC, without the detours of a general formatter: a list may have millions of them.
final class TimeText {
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final long EARLIEST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private TimeText() {}

    /// As in ISO 8601, with as many decimals as there are.
    static String iso(Instant time) {
        return time.getNano() == 0 && isOrdinary(time) ? append(new StringBuilder(20), time, 'T').append('Z').toString() : time.toString();
    }

    /// To the second, with a blank behind the date.
    static String plain(Instant time) {
        return isOrdinary(time)
                ? append(new StringBuilder(19), time, ' ').toString()
                : Instant.ofEpochSecond(time.getEpochSecond()).toString().replace('T', ' ').replace("Z", "");
    }

    private static boolean isOrdinary(Instant time) {
        return time.getEpochSecond() >= EARLIEST && time.getEpochSecond() <= LATEST;
    }

    private static StringBuilder append(StringBuilder to, Instant time, char between) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(time.getEpochSecond(), SECONDS_OF_A_DAY));
        int second = Math.floorMod(time.getEpochSecond(), SECONDS_OF_A_DAY);
        two(to, date.getYear() / 100);
        two(to, date.getYear() % 100);
        two(to.append('-'), date.getMonthValue());
        two(to.append('-'), date.getDayOfMonth());
        two(to.append(between), second / 3600);
        two(to.append(':'), second / 60 % 60);
        two(to.append(':'), second % 60);
        return to;
    }

    private static void two(StringBuilder to, int number) {
        to.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
