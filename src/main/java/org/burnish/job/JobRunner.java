package org.burnish.job;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/// Runs jobs side by side.
public final class JobRunner implements AutoCloseable {
    private final Executor executor;
    private final InstantSource clock;
    private final Set<Job<?>> active = ConcurrentHashMap.newKeySet();

    /// @param executor runs each job as one task: on a thread of its own, or in a test on the caller's
    public JobRunner(Executor executor, InstantSource clock) {
        this.executor = executor;
        this.clock = clock;
    }

    /// Runs each job on a virtual thread of its own.
    public static JobRunner onVirtualThreads(InstantSource clock) {
        ThreadFactory threads = Thread.ofVirtual().name("job-", 1).factory();
        return new JobRunner(work -> threads.newThread(work).start(), clock);
    }

    /// Starts a job.
    public <T> Job<T> submit(String title, Job.Work<T> work) {
        return submit(title, work, _ -> {});
    }

    /// Starts a job that someone wants to know of before it begins.
    public <T> Job<T> submit(String title, Job.Work<T> work, Consumer<Job<T>> before) {
        Job<T> job = new Job<>(title, work, clock);
        active.add(job);
        job.onChange(() -> {
            if (job.state().ended()) {
                active.remove(job);
            }
        });
        before.accept(job);
        executor.execute(job::run);
        return job;
    }

    /// The jobs that have not ended, in no particular order.
    public List<Job<?>> active() {
        return List.copyOf(active);
    }

    /// Asks all jobs to stop.
    @Override
    public void close() {
        active().forEach(Job::cancel);
    }
}
