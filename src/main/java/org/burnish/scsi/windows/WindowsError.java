package org.burnish.scsi.windows;

import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// Error codes of Windows, and what each means for a drive.
final class WindowsError {
    static final int ACCESS_DENIED = 5;
    static final int IO_DEVICE = 1117;
    static final int SEM_TIMEOUT = 121;
    static final int BUSY = 170;

    private WindowsError() {}

    static TransportException failure(String address, int code) {
        return new TransportException(reason(code), address + ": " + meaning(code) + " (error " + code + ")");
    }

    private static Reason reason(int code) {
        return switch (code) {
            case 2, 3, 21, 55, 433, 1167 -> Reason.GONE;
            case ACCESS_DENIED -> Reason.NO_ACCESS;
            case 32, BUSY -> Reason.IN_USE;
            case 1, 50 -> Reason.NO_DRIVE;
            case 8, 1450 -> Reason.TOO_LARGE;
            default -> Reason.FAILED;
        };
    }

    private static String meaning(int code) {
        return switch (reason(code)) {
            case GONE -> "there is no such drive, or not any more";
            case NO_ACCESS -> "Windows does not let this user, or not now; another program may have the drive to itself";
            case IN_USE -> "another program has it";
            case NO_DRIVE -> "it takes no SCSI commands";
            case TOO_LARGE -> "Windows has no memory for this much data";
            default -> "Windows did not carry the command";
        };
    }
}
