package org.burnish.ui.common;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.burnish.job.Job;
import org.burnish.job.JobState;
import org.jspecify.annotations.Nullable;

/// The state of one job at a time as a property of the screen's thread, changed at most once in a beat.
public final class JobWatch<T> {
    private final Pulse pulse;
    private final ReadOnlyObjectWrapper<@Nullable Job<T>> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable JobState> state = new ReadOnlyObjectWrapper<>();

    public JobWatch(Pulse pulse) {
        this.pulse = pulse;
    }

    /// Shows this job from now on.
    ///
    /// @param ended is told on the screen's thread when the job has ended, once, also when another job is shown by then
    public void show(Job<T> shown, Consumer<Job<T>> ended) {
        job.set(shown);
        state.set(shown.state());
        pulse.every(() -> {
            JobState now = shown.state();
            if (job.get() == shown) {
                state.set(now);
            }
            if (now.ended()) {
                ended.accept(shown);
            }
            return !now.ended();
        });
    }

    /// Shows no job any more; the job goes on.
    public void clear() {
        job.set(null);
        state.set(null);
    }

    /// Asks the shown job to stop.
    public void cancel() {
        Job<T> shown = job.get();
        if (shown != null) {
            shown.cancel();
        }
    }

    /// What the shown job is doing, or null when there is none.
    public ReadOnlyObjectProperty<@Nullable JobState> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether it is this job that is shown.
    public boolean shows(Job<T> asked) {
        return job.get() == asked;
    }

    /// Whether a job is shown that has not ended.
    public boolean running() {
        JobState now = state.get();
        return now != null && !now.ended();
    }
}
