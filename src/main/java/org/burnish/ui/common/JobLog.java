package org.burnish.ui.common;

import static org.burnish.ui.common.Texts.text;

import java.time.InstantSource;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.burnish.job.JobState;
import org.burnish.job.Phase;
import org.burnish.ui.common.LogLine.Weight;
import org.jspecify.annotations.Nullable;

/// What happened in a job, line by line, as the screen saw it.
public final class JobLog {
    private final InstantSource clock;
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private @Nullable Phase last;
    private boolean stopping;

    JobLog(InstantSource clock, String title) {
        this.clock = clock;
        add(Weight.NOTE, text("log.wished", title));
    }

    /// The lines until now, the oldest first.
    public ObservableList<LogLine> lines() {
        return lines;
    }

    void see(JobState state) {
        if (!(state instanceof JobState.Running running)) {
            return;
        }
        Phase phase = running.phase();
        if (phase != null && !phase.equals(last)) {
            last = phase;
            add(Weight.NOTE, words(phase));
        }
        if (running.stopping() && !stopping) {
            stopping = true;
            add(Weight.NOTE, text("log.stop-wished"));
        }
    }

    void end(Outcome outcome) {
        add(
                switch (outcome.kind()) {
                    case DONE, STOPPED -> Weight.NOTE;
                    case PARTLY -> Weight.WARNING;
                    case FAILED -> Weight.ERROR;
                },
                outcome.sentence());
        Weight rest = outcome.kind() == Outcome.Kind.DONE ? Weight.NOTE : Weight.WARNING;
        outcome.remarks().forEach(remark -> add(rest, remark));
    }

    private void add(Weight weight, String words) {
        lines.add(new LogLine(clock.instant(), weight, words));
    }

    private static String words(Phase phase) {
        String name = Texts.translated(phase.name());
        return phase.total() <= 0
                ? name
                : text(
                        "log.phase",
                        name,
                        phase.unit() == Phase.Unit.BYTES ? Amounts.size(phase.total()) : Amounts.count(phase.total()));
    }
}
