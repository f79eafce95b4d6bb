package org.burnish.ui.common;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// One thing that happened in a job.
///
/// @param at when
/// @param weight how much it matters
/// @param words what
public record LogLine(Instant at, Weight weight, String words) {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    /// How much a line matters.
    public enum Weight {
        NOTE,
        WARNING,
        ERROR
    }

    /// The line with its time in the time zone of this computer, to the millisecond.
    public String dated() {
        String mark = switch (weight) {
            case NOTE -> "  ";
            case WARNING -> "! ";
            case ERROR -> "x ";
        };
        return MILLIS.format(at.atZone(ZoneId.systemDefault())) + "  " + mark + words;
    }
}
