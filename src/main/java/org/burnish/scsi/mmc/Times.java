package org.burnish.scsi.mmc;

import org.burnish.bytes.Clause;

/// Times on a CD as block addresses; from 90 minutes on they lie before block 0, in the lead-in.
@Clause("MMC-6 4.2.3")
public final class Times {
    private static final int FRAMES_IN_SECOND = 75;
    private static final int FRAMES_IN_MINUTE = 4500;
    private static final int BEFORE_BLOCK_0 = 150;
    private static final int LEAD_IN_MINUTE = 90;
    private static final int LEAD_IN = 450_150;

    private Times() {}

    public static int block(int minute, int second, int frame) {
        int frames = minute * FRAMES_IN_MINUTE + second * FRAMES_IN_SECOND + frame;
        return frames - (minute >= LEAD_IN_MINUTE ? LEAD_IN : BEFORE_BLOCK_0);
    }

    /// The same for a number that has minute, second and frame in its lower three bytes.
    public static int block(long minuteSecondFrame) {
        int msf = (int) minuteSecondFrame;
        return block(msf >> 16 & 0xFF, msf >> 8 & 0xFF, msf & 0xFF);
    }
}
