package org.burnish.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.burnish.job.Results;

/// Does the same to many things with as many threads as there are processors.
final class ParallelWork {
    /// What is done to one of them.
    @FunctionalInterface
    interface Step<T> {
        void run(T item) throws IOException;
    }

    private ParallelWork() {}

    /// Returns when all is done, or throws what the first failing step threw; the other threads then stop.
    static <T> void each(List<T> items, Step<T> step) throws IOException {
        int threads = Math.min(items.size(), Runtime.getRuntime().availableProcessors());
        if (threads == 0) {
            return;
        }
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(executor.submit(() -> work(items, next, step)));
            }
            for (Future<Void> worker : workers) {
                Results.await(worker);
            }
        }
    }

    private static <T> Void work(List<T> items, AtomicInteger next, Step<T> step) throws IOException {
        boolean done = false;
        try {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                step.run(items.get(i));
            }
            done = true;
        } finally {
            if (!done) {
                next.set(items.size());
            }
        }
        return null;
    }
}
