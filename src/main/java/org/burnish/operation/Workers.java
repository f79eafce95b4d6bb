package org.burnish.operation;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A few threads for many small pieces of work; whoever hands in more than they can take works along. The
/// first failure ends all work.
final class Workers implements AutoCloseable {
    private static final int MOST_THREADS = 4;
    private static final int QUEUE = 16;

    private final ThreadPoolExecutor pool;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /// A piece of work.
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    Workers() {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /// Has the work done some time before [#finish] returns.
    ///
    /// @throws IOException when work that was handed in earlier failed
    void submit(Work work) throws IOException {
        throwFailure();
        pool.execute(() -> {
            try {
                if (failure.get() == null) {
                    work.run();
                }
            } catch (IOException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    /// Waits until all work is done.
    void finish() throws IOException {
        close();
        throwFailure();
    }

    private void throwFailure() throws IOException {
        switch (failure.get()) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
