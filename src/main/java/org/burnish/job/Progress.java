package org.burnish.job;

/// What long-running work tells its front end, and asks of it. Called from whatever threads work.
public interface Progress {
    /// Tells nobody and is never cancelled.
    Progress NONE = new Progress() {
        @Override
        public void begin(Phase phase) {}

        @Override
        public void advance(long units) {}

        @Override
        public void checkpoint() {}
    };

    /// A new phase starts at zero; the one before has ended.
    void begin(Phase phase);

    /// So many more units of the phase are done.
    void advance(long units);

    /// Returns at once, or throws when the user asked to stop. Called often, and only where stopping is safe.
    void checkpoint() throws CancelledException;
}
