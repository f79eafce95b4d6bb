package org.burnish.cli;

import java.util.concurrent.CountDownLatch;

/// Ctrl-C: asks the work to stop, waits until it has cleaned up, and ends the program with the status that
/// the work came to, which says whether something was harmed.
final class Interruption implements AutoCloseable {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile int status = ExitStatus.CANCELLED.code();

    Interruption(Runnable stop) {
        hook = new Thread(() -> interrupted(stop), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupted(Runnable stop) {
        stop.run();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(status);
    }

    /// The work is over and has cleaned up.
    void ended(int workStatus) {
        status = workStatus;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is being shut down, and the hook ends it.
        }
    }
}
