package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.burnish.ui.common.Settings.Units;

/// Sizes, times and dates as people read them. Units are decimal, as printed on discs, unless the user wants others.
public final class Amounts {
    private static final String[] DECIMAL = {"amount.kilobytes", "amount.megabytes", "amount.gigabytes", "amount.terabytes"};
    private static final String[] BINARY = {"amount.kibibytes", "amount.mebibytes", "amount.gibibytes", "amount.tebibytes"};
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static volatile Units units = Units.DECIMAL;

    private Amounts() {}

    /// Has sizes told in these units from now on.
    public static void tellIn(Units wanted) {
        units = wanted;
    }

    /// A number of bytes with three digits at most, such as `4.38 GB`.
    public static String size(long bytes) {
        Units now = units;
        int step = now == Units.DECIMAL ? 1000 : 1024;
        if (bytes < step) {
            return text("amount.bytes", bytes);
        }
        String[] names = now == Units.DECIMAL ? DECIMAL : BINARY;
        double value = (double) bytes / step;
        int unit = 0;
        while (value >= step - 0.5 && unit < names.length - 1) {
            value /= step;
            unit++;
        }
        return text(names[unit], threeDigits(value));
    }

    /// A speed in bytes per second.
    public static String rate(double bytesPerSecond) {
        return text("amount.per-second", size(Math.round(bytesPerSecond)));
    }

    /// A whole number with the language's separators.
    public static String count(long number) {
        return NumberFormat.getIntegerInstance(Texts.formats()).format(number);
    }

    /// A part of a whole, from 0 to 1, never rounded up to all of it.
    public static String percent(double fraction) {
        NumberFormat format = NumberFormat.getPercentInstance(Texts.formats());
        return format.format(Math.floor(fraction * 100) / 100);
    }

    /// A span of time as `0:07`, `12:30` or `1:02:03`.
    public static String duration(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    /// A moment in the time zone of this computer, to the minute.
    public static String moment(Instant time) {
        return MINUTE.format(time.atZone(ZoneId.systemDefault()));
    }

    private static String threeDigits(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Texts.formats());
        int fraction = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
        format.setMaximumFractionDigits(fraction);
        return format.format(value);
    }
}
