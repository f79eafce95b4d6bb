package org.burnish.drive;

import java.io.InterruptedIOException;

/// The time in which a drive is waited for, so that a test need not wait.
public interface Timer {
    /// Nanoseconds since some moment.
    long nanoseconds();

    /// Returns after so many milliseconds.
    ///
    /// @throws InterruptedIOException when the thread is to end
    void pause(long milliseconds) throws InterruptedIOException;

    /// The time on the wall.
    static Timer wall() {
        return new Timer() {
            @Override
            public long nanoseconds() {
                return System.nanoTime();
            }

            @Override
            public void pause(long milliseconds) throws InterruptedIOException {
                try {
                    Thread.sleep(milliseconds);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("interrupted while waiting for a drive");
                }
            }
        };
    }
}
