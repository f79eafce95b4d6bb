package org.burnish.ui.common;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/// Beats with the frames of the window, ten times a second: a number that changes more often cannot be read.
/// When nobody waits for a beat there is none, so an idle window costs nothing.
public final class FramePulse implements Pulse {
    private static final long BEAT = Duration.ofMillis(100).toNanos();

    private final List<Tick> ticks = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
            if (now - last >= BEAT) {
                last = now;
                beat();
            }
        }
    };

    @Override
    public void every(Tick tick) {
        ticks.add(tick);
        timer.start();
    }

    private void beat() {
        for (Tick tick : List.copyOf(ticks)) {
            if (!tick.next()) {
                ticks.remove(tick);
            }
        }
        if (ticks.isEmpty()) {
            timer.stop();
        }
    }
}
