package org.burnish.oracle;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting for what another program does.
final class Waiting {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int PAUSE_MILLISECONDS = 20;

    private Waiting() {}

    static void until(String what, BooleanSupplier come) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in " + LIMIT.toSeconds() + " s it did not come to this: " + what);
            }
            try {
                Thread.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
