package org.burnish.ui.common;

import javafx.application.Platform;
import org.burnish.job.JobRunner;

/// Surroundings of a real window, with choosers and a desktop in the hands of a test.
public final class OnScreen {
    private OnScreen() {}

    public static Surroundings around(LaidOut outside) {
        return outside.over(
                JobRunner.onVirtualThreads(outside.clock),
                new Background(Thread::startVirtualThread, Platform::runLater),
                new FramePulse());
    }
}
