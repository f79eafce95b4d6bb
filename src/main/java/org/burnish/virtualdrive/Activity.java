package org.burnish.virtualdrive;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.burnish.scsi.Sense;
import org.burnish.scsi.SenseKey;
import org.burnish.virtualdrive.medium.Work;
import org.jspecify.annotations.Nullable;

/// What the drive is busy with behind the end of a command.
final class Activity {
    private static final int SKSV = 0x80_0000;

    private @Nullable Work work;
    private long start;
    private long duration;

    boolean isBusy() {
        return work != null;
    }

    Work.@Nullable Kind kind() {
        return work == null ? null : work.kind();
    }

    void begin(Work next, long now, long nanoseconds) {
        work = next;
        start = now;
        duration = nanoseconds;
    }

    /// The work whose time is over, once.
    @Nullable Work ended(long now) {
        Work done = work;
        if (done == null || now - start < duration) {
            return null;
        }
        work = null;
        return done;
    }

    void cancel() {
        work = null;
    }

    long remaining(long now) {
        return work == null ? 0 : Math.max(0, start + duration - now);
    }

    /// NOT READY with the kind of work and how far it is.
    Sense sense(Work.Kind kind, long now, Personality.Progress progress) {
        return new Sense(SenseKey.NOT_READY, 4, kind.qualifier(), false, OptionalLong.empty(), indication(now, progress));
    }

    private OptionalInt indication(long now, Personality.Progress progress) {
        long done = duration == 0 ? 0 : (long) (0xFFFF * (double) Math.min(now - start, duration) / duration);
        return switch (progress) {
            case STEADY -> OptionalInt.of(SKSV | (int) done);
            case STUCK -> OptionalInt.of(SKSV);
            case LYING -> OptionalInt.of(SKSV | 0xFFFF);
            case SILENT -> OptionalInt.empty();
        };
    }
}
