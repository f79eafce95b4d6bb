package org.burnish.drive;

/// A time that passes only while somebody waits.
public final class FakeTimer implements Timer {
    private long now;

    @Override
    public long nanoseconds() {
        return now;
    }

    @Override
    public void pause(long milliseconds) {
        now += milliseconds * 1_000_000;
    }

    /// How much has passed.
    public double seconds() {
        return now / 1e9;
    }
}
