package org.burnish.virtualdrive;

/// The drive's buffer: filled by what is written, emptied by the laser at the writing speed. The bytes themselves are on the
/// medium at once; this keeps the account.
final class WriteBuffer {
    private static final double KILOBYTE = 1000e-9;

    private final long size;
    private double level;
    private long speed;
    private long seen;
    private long emptySince = -1;

    WriteBuffer(long size) {
        this.size = size;
    }

    long size() {
        return size;
    }

    long level() {
        return (long) Math.ceil(level);
    }

    long free() {
        return size - level();
    }

    boolean isEmpty() {
        return level <= 0;
    }

    /// Sets the speed in kB/s; 0 is without limit.
    void speed(long kilobytesPerSecond) {
        speed = kilobytesPerSecond;
    }

    /// Lets the laser work until now.
    void drain(long now) {
        if (level > 0) {
            double burned = speed == 0 ? level : (now - seen) * speed * KILOBYTE;
            if (burned >= level) {
                emptySince = speed == 0 ? now : seen + (long) (level / (speed * KILOBYTE));
                level = 0;
            } else {
                level -= burned;
            }
        }
        seen = now;
    }

    void fill(int bytes) {
        if (speed != 0) {
            level += bytes;
            emptySince = -1;
        }
    }

    /// Whether the laser had nothing to write for some time.
    boolean ranDry(long now) {
        return speed != 0 && emptySince >= 0 && now > emptySince;
    }

    /// How long the laser needs for so many bytes.
    long nanoseconds(long bytes) {
        return speed == 0 ? 0 : (long) Math.ceil(bytes / (speed * KILOBYTE));
    }

    /// Nothing is being written any more.
    void stop() {
        level = 0;
        emptySince = -1;
    }
}
