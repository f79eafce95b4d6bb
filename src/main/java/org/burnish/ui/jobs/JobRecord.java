package org.burnish.ui.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.burnish.job.JobState;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.LogLine;
import org.burnish.ui.common.Outcome;
import org.jspecify.annotations.Nullable;

/// A job that has ended, as it is kept.
///
/// @param millis how long it took
/// @param remarks what did not go as it should
/// @param place the file or folder that it made, or null
/// @param log what happened in it
public record JobRecord(
        String title,
        Instant started,
        long millis,
        Outcome.Kind kind,
        String sentence,
        List<String> remarks,
        @Nullable String place,
        List<LogLine> log) {

    /// Enough to see what happened, and little enough for a thousand jobs in memory.
    private static final int MOST_LINES = 200;

    public JobRecord {
        // Read from a file that may be spoiled, or older than the log.
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sentence, "sentence");
        remarks = List.copyOf(remarks);
        log = List.copyOf(Objects.requireNonNullElse(log, List.<LogLine>of()));
    }

    static JobRecord of(JobEntry entry, Outcome outcome) {
        Duration took = switch (entry.state().get()) {
            case JobState.Succeeded(Duration time) -> time;
            case JobState.Failed(var _, Duration time) -> time;
            case JobState.Cancelled(Duration time) -> time;
            case JobState.Running running -> running.elapsed();
            case JobState.Waiting _ -> Duration.ZERO;
        };
        return new JobRecord(
                entry.title(),
                entry.started(),
                took.toMillis(),
                outcome.kind(),
                outcome.sentence(),
                outcome.remarks(),
                outcome.place() == null ? null : outcome.place().toString(),
                entry.log().lines().stream().limit(MOST_LINES).toList());
    }

    /// Whether the words occur in it, without regard to case.
    boolean contains(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return (title + "\n" + sentence + "\n" + String.join("\n", remarks))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    /// Whether something in it did not go as it should.
    boolean troubled() {
        return kind == Outcome.Kind.FAILED || kind == Outcome.Kind.PARTLY;
    }

    /// All that is known of it, as text.
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                title, kind + ", started " + started + ", took " + Duration.ofMillis(millis), sentence));
        lines.addAll(remarks);
        log.forEach(line -> lines.add(line.dated()));
        return lines;
    }
}
