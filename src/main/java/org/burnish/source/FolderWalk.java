package org.burnish.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.burnish.job.CancelledException;
import org.burnish.tree.Directory;
import org.jspecify.annotations.Nullable;

/// Reads a folder with all below it, several folders at a time.
final class FolderWalk {
    private static final int MOST_THREADS = 4;

    private final Deque<FolderListing> waiting = new ArrayDeque<>();
    /// Every folder stands behind its parent.
    private final List<FolderListing> found = new ArrayList<>();
    private final FolderReader reader;
    private int working;
    private @Nullable Throwable failure;

    /// Reads one folder.
    interface FolderReader {
        /// Adds what the folder holds to it, and hands its folders to the walk.
        void read(FolderListing folder, FolderWalk walk) throws IOException;
    }

    FolderWalk(FolderReader reader) {
        this.reader = reader;
    }

    Directory read(FolderListing root, ScanReport report) throws IOException {
        add(root);
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()); i++) {
            helpers.add(Thread.ofPlatform().daemon().name("scan-" + i).start(this::work));
        }
        work();
        helpers.forEach(FolderWalk::join);
        rethrow();
        for (int i = found.size() - 1; i > 0; i--) {
            found.get(i).finish(report);
        }
        return root.finish(report);
    }

    synchronized void add(FolderListing folder) {
        found.add(folder);
        waiting.push(folder);
        notifyAll();
    }

    private void work() {
        FolderListing folder = next();
        while (folder != null) {
            try {
                reader.read(folder, this);
            } catch (IOException | RuntimeException | Error e) {
                fail(e);
            }
            done();
            folder = next();
        }
    }

    private synchronized @Nullable FolderListing next() {
        while (waiting.isEmpty() && working > 0 && failure == null) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = new CancelledException();
            }
        }
        if (waiting.isEmpty() || failure != null) {
            return null;
        }
        working++;
        return waiting.pop();
    }

    private synchronized void done() {
        working--;
        notifyAll();
    }

    private synchronized void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    private synchronized void rethrow() throws IOException {
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw (RuntimeException) e;
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
