package org.burnish.ui.common;

import java.util.ArrayList;
import java.util.List;

/// A pulse that a test beats by hand.
public final class HandPulse implements Pulse {
    private final List<Tick> ticks = new ArrayList<>();

    @Override
    public void every(Tick tick) {
        ticks.add(tick);
    }

    /// One beat for everyone who waits.
    public void beat() {
        for (Tick tick : List.copyOf(ticks)) {
            if (!tick.next()) {
                ticks.remove(tick);
            }
        }
    }

    public boolean quiet() {
        return ticks.isEmpty();
    }
}
