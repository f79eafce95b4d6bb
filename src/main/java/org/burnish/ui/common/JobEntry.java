package org.burnish.ui.common;

import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.burnish.job.Job;
import org.burnish.job.JobState;
import org.jspecify.annotations.Nullable;

/// A job as the screen shows it, from its start until its outcome. Lives on the screen's thread.
public final class JobEntry {
    private final Job<?> job;
    private final Instant started;
    private final JobLog log;
    private final Runnable again;
    private final ReadOnlyObjectWrapper<JobState> state;
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /// @param again starts another job like this one
    JobEntry(Job<?> job, Instant started, JobLog log, Runnable again) {
        this.job = job;
        this.started = started;
        this.log = log;
        this.again = again;
        this.state = new ReadOnlyObjectWrapper<>(job.state());
    }

    public String title() {
        return job.title();
    }

    /// When the user wished for it.
    public Instant started() {
        return started;
    }

    /// What happened in it.
    public JobLog log() {
        return log;
    }

    /// Starts another job that does the same.
    public void again() {
        again.run();
    }

    /// What it is doing; changes at most once in a beat of the screen.
    public ReadOnlyObjectProperty<JobState> state() {
        return state.getReadOnlyProperty();
    }

    /// How it ended; null until then.
    public ReadOnlyObjectProperty<@Nullable Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// Why it failed; null unless it did.
    public ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    public boolean running() {
        return outcome.get() == null;
    }

    /// Asks it to stop.
    public void stop() {
        job.cancel();
        look();
    }

    void look() {
        JobState now = job.state();
        log.see(now);
        state.set(now);
    }

    void end(Outcome ended, @Nullable Problem reason) {
        log.end(ended);
        problem.set(reason);
        outcome.set(ended);
    }
}
