package org.burnish.scsi;

import java.io.IOException;

/// The system did not carry a command to the drive, or not its answer back.
public final class TransportException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// @param reason why, for who decides what to do
    /// @param message what the system said, with its own code
    public TransportException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// Why a command was not carried.
    public enum Reason {
        /// There is no such drive, or not any more.
        GONE,
        /// Another program has it.
        IN_USE,
        /// A part of it is mounted.
        MOUNTED,
        /// The user may not open it.
        NO_ACCESS,
        /// The system keeps this command from the drive.
        FILTERED,
        /// What was opened takes no SCSI commands.
        NO_DRIVE,
        /// The command's length or data is more than the system takes.
        TOO_LARGE,
        /// An earlier command did not come back, and the drive is left alone.
        STUCK,
        /// Anything else.
        FAILED
    }
}
