package org.burnish.disc;

import org.burnish.bytes.Clause;

/// An address on a CD in minutes, seconds and frames, 75 of which are a second. Block 0 is at 00:02:00; from 90:00:00 on
/// addresses are those of the lead-in, where blocks are negative.
@Clause("ECMA-130 22.3.3")
public record Msf(int minute, int second, int frame) implements Comparable<Msf> {
    /// Frames in a second.
    public static final int FRAMES = 75;
    /// Frames before block 0.
    public static final int FIRST = 150;

    private static final int MINUTE = 60 * FRAMES;
    private static final int LEAD_IN = 90 * MINUTE;
    private static final int ALL = 100 * MINUTE;

    public Msf {
        if (minute < 0 || minute > 255 || second < 0 || second > 255 || frame < 0 || frame > 255) {
            throw new IllegalArgumentException(minute + ":" + second + ":" + frame + " is no address");
        }
    }

    /// An address or a duration of so many frames.
    public static Msf ofFrames(int frames) {
        return new Msf(frames / MINUTE, frames / FRAMES % 60, frames % FRAMES);
    }

    /// The address of a block, which may be negative down to the start of the lead-in.
    @Clause("MMC-6 4.1.3.1")
    public static Msf ofBlock(int block) {
        int frames = block + FIRST;
        return ofFrames(frames < 0 ? frames + ALL : frames);
    }

    /// The number of frames from 00:00:00 on.
    public int frames() {
        return (minute * 60 + second) * FRAMES + frame;
    }

    /// The block at this address.
    @Clause("MMC-6 4.1.3.1")
    public int block() {
        return frames() - FIRST - (frames() >= LEAD_IN ? ALL : 0);
    }

    /// Whether seconds and frames are below 60 and 75.
    public boolean valid() {
        return minute < 100 && second < 60 && frame < FRAMES;
    }

    @Override
    public int compareTo(Msf other) {
        return Integer.compare(frames(), other.frames());
    }

    @Override
    public String toString() {
        return String.format("%02d:%02d:%02d", minute, second, frame);
    }
}
