package org.burnish.ui.common;

/// The beat in which numbers on the screen change.
public interface Pulse {
    /// Runs `tick` on the screen's thread at each beat until it returns false.
    void every(Tick tick);

    /// What happens at a beat.
    @FunctionalInterface
    interface Tick {
        /// @return whether to go on
        boolean next();
    }
}
