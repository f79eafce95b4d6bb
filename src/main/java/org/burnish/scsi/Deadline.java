package org.burnish.scsi;

/// How long a kind of command may take before the system gives it up. A system answers a command that takes longer by
/// resetting the drive, which ends a burn: so these are long, and a wait that a user sees has limits of its own.
public enum Deadline {
    /// Questions: TEST UNIT READY, INQUIRY, GET CONFIGURATION, READ DISC INFORMATION and their like.
    ASK(30_000),
    READ(60_000),
    /// A damaged disc, on which a drive tries long.
    READ_DAMAGED(180_000),
    WRITE(200_000),
    /// Work that goes on behind the command's end, as the Immed bit says.
    IMMEDIATE(200_000),
    /// SEND DISC STRUCTURE, at which some drives calibrate.
    CALIBRATE(200_000),
    /// START STOP UNIT with loading or ejecting.
    TRAY(300_000),
    /// SYNCHRONIZE CACHE and CLOSE TRACK SESSION without the Immed bit.
    FLUSH(3_600_000),
    /// BLANK and FORMAT UNIT without the Immed bit.
    ERASE(18_000_000);

    private final int milliseconds;

    Deadline(int milliseconds) {
        this.milliseconds = milliseconds;
    }

    public int milliseconds() {
        return milliseconds;
    }
}
