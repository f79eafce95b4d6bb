package org.burnish.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One piece of long-running work from the wish to the end. Safe for use by several threads.
///
/// @param <T> what it results in
public final class Job<T> {
    private final String title;
    private final Work<T> work;
    private final InstantSource clock;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean cancelled;
    private @Nullable ProgressMeter meter;
    private @Nullable T result;
    private JobState state = new JobState.Waiting();

    /// The work itself.
    @FunctionalInterface
    public interface Work<T> {
        /// @throws CancelledException when a checkpoint of the progress said so
        /// @throws Exception when it failed
        T run(Progress progress) throws Exception;
    }

    Job(String title, Work<T> work, InstantSource clock) {
        this.title = title;
        this.work = work;
        this.clock = clock;
    }

    /// What the job does, in the user's words.
    public String title() {
        return title;
    }

    /// What it is doing now. Cheap enough to be asked for each frame.
    public JobState state() {
        ProgressMeter running;
        synchronized (this) {
            running = meter;
            if (running == null || state.ended()) {
                return state;
            }
        }
        return running.snapshot();
    }

    /// What it resulted in; empty until it has succeeded.
    public synchronized Optional<T> result() {
        return Optional.ofNullable(result);
    }

    /// Asks it to stop. It does so at the next safe place, and at once when it has not begun.
    public void cancel() {
        boolean waited;
        synchronized (this) {
            cancelled = true;
            waited = meter == null && !state.ended();
            if (waited) {
                state = new JobState.Cancelled(Duration.ZERO);
            } else if (meter != null) {
                meter.stop();
            }
        }
        if (waited) {
            tell();
        }
    }

    /// Has `listener` run when the job begins and when it ends, on whatever thread that happens; at once when
    /// it has ended already. What happens in between is asked for, not told.
    public void onChange(Runnable listener) {
        synchronized (this) {
            listeners.add(listener);
            if (!state.ended()) {
                return;
            }
        }
        listener.run();
    }

    void run() {
        ProgressMeter progress = begin();
        if (progress == null) {
            return;
        }
        tell();
        try {
            T made = work.run(progress);
            end(new JobState.Succeeded(progress.elapsed()), made);
        } catch (CancelledException e) {
            end(new JobState.Cancelled(progress.elapsed()), null);
        } catch (Exception e) {
            end(new JobState.Failed(e, progress.elapsed()), null);
        } catch (Error e) {
            // Out of memory and the like: the user must see an end, and the thread its death.
            end(new JobState.Failed(new IllegalStateException(e), progress.elapsed()), null);
            throw e;
        }
    }

    private synchronized @Nullable ProgressMeter begin() {
        if (cancelled) {
            return null;
        }
        meter = new ProgressMeter(clock);
        state = meter.snapshot();
        return meter;
    }

    private void end(JobState last, @Nullable T made) {
        synchronized (this) {
            state = last;
            result = made;
        }
        tell();
    }

    private void tell() {
        List<Runnable> all;
        synchronized (this) {
            all = List.copyOf(listeners);
        }
        all.forEach(Runnable::run);
    }
}
