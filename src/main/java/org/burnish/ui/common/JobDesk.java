package org.burnish.ui.common;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.burnish.job.Job;
import org.burnish.job.JobRunner;
import org.burnish.job.JobState;
import org.jspecify.annotations.Nullable;

/// Where all jobs of the window are handed in: it knows which run, and tells how each ended.
public final class JobDesk {
    private final JobRunner runner;
    private final Pulse pulse;
    private final InstantSource clock;
    private final ObservableList<JobEntry> running = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Double> overall = new ReadOnlyObjectWrapper<>();
    private final List<Consumer<JobEntry>> listeners = new ArrayList<>();

    /// Says how a job ended that did its work.
    @FunctionalInterface
    public interface Telling<T> {
        Outcome tell(T result, Duration took);
    }

    public JobDesk(JobRunner runner, Pulse pulse, InstantSource clock) {
        this.runner = runner;
        this.pulse = pulse;
        this.clock = clock;
    }

    /// Starts a job.
    ///
    /// @param stopped what there is to say when the user stops it
    public <T> JobEntry start(String title, Job.Work<T> work, Telling<T> done, Outcome stopped) {
        return start(title, work, done, () -> stopped);
    }

    /// Starts a job.
    ///
    /// @param stopped says what there is to say when the user has stopped it
    public <T> JobEntry start(String title, Job.Work<T> work, Telling<T> done, Supplier<Outcome> stopped) {
        Job<T> job = runner.submit(title, work);
        JobEntry entry = new JobEntry(
                job, clock.instant(), new JobLog(clock, title), () -> start(title, work, done, stopped));
        running.add(entry);
        pulse.every(() -> {
            entry.look();
            JobState state = entry.state().get();
            if (state.ended()) {
                end(entry, job, state, done, stopped);
            }
            overall.set(fraction());
            return !state.ended();
        });
        return entry;
    }

    /// What time it is.
    public Instant now() {
        return clock.instant();
    }

    /// The jobs that have not ended, in the order in which they were handed in.
    public ObservableList<JobEntry> running() {
        return running;
    }

    /// How far all running jobs are taken together, from 0 to 1; null when none runs or nobody knows.
    public ReadOnlyObjectProperty<@Nullable Double> overall() {
        return overall.getReadOnlyProperty();
    }

    /// Has `listener` told of each job that ends.
    public void onEnd(Consumer<JobEntry> listener) {
        listeners.add(listener);
    }

    /// Asks all jobs to stop.
    public void stopAll() {
        List.copyOf(running).forEach(JobEntry::stop);
    }

    private <T> void end(JobEntry entry, Job<T> job, JobState state, Telling<T> done, Supplier<Outcome> stopped) {
        running.remove(entry);
        switch (state) {
            case JobState.Succeeded(Duration took) ->
                entry.end(done.tell(job.result().orElseThrow(), took), null);
            case JobState.Failed(Exception cause, Duration _) -> {
                Problem problem = Problems.of(cause);
                entry.end(failed(problem), problem);
            }
            case JobState.Cancelled _, JobState.Waiting _, JobState.Running _ -> entry.end(stopped.get(), null);
        }
        listeners.forEach(listener -> listener.accept(entry));
    }

    private static Outcome failed(Problem problem) {
        List<String> lines = new ArrayList<>(List.of(problem.meaning(), problem.remedy()));
        lines.addAll(problem.details());
        lines.removeIf(String::isEmpty);
        return new Outcome(Outcome.Kind.FAILED, problem.what(), lines, null);
    }

    private @Nullable Double fraction() {
        double sum = 0;
        int known = 0;
        for (JobEntry entry : running) {
            if (entry.state().get() instanceof JobState.Running state && state.fraction().isPresent()) {
                sum += state.fraction().getAsDouble();
                known++;
            }
        }
        return known == 0 ? null : sum / known;
    }
}
