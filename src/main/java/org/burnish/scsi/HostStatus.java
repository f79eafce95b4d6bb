package org.burnish.scsi;

/// What happened on the way between the computer and the drive, whatever the system calls it.
public enum HostStatus {
    OK,
    /// The drive is not there any more.
    GONE,
    /// The way was busy; the command was not sent.
    BUSY,
    /// The system gave the command up, and has most likely reset the drive.
    TIMED_OUT,
    /// Ended by somebody before it was done.
    ABORTED,
    /// The drive was reset.
    RESET,
    /// The system asks for the command to be sent once more.
    SEND_AGAIN,
    /// Anything else: a bad cable, a bridge that choked.
    FAILED
}
