package org.burnish.ui.open;

import org.burnish.job.CancelledException;
import org.burnish.job.Phase;
import org.burnish.job.Progress;

/// The progress of small work that belongs to an open image: nobody watches it, and it ends when the image is closed.
final class PageProgress implements Progress {
    private volatile boolean closed;

    void close() {
        closed = true;
    }

    @Override
    public void begin(Phase phase) {}

    @Override
    public void advance(long units) {}

    @Override
    public void checkpoint() throws CancelledException {
        if (closed) {
            throw new CancelledException();
        }
    }
}
