package org.burnish.scsi.macos;

import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// Codes of IOKit (`IOReturn.h`) and of Disk Arbitration (`DADissenter.h`), and what each means for a drive.
final class MacError {
    static final int NO_MEMORY = 0xE00002BD;
    static final int NO_DEVICE = 0xE00002C0;
    static final int NOT_PRIVILEGED = 0xE00002C1;
    static final int EXCLUSIVE_ACCESS = 0xE00002C5;
    static final int UNSUPPORTED = 0xE00002C7;
    static final int BUSY = 0xE00002D5;
    static final int TIMEOUT = 0xE00002D6;
    static final int OFFLINE = 0xE00002D7;
    static final int NOT_ATTACHED = 0xE00002D9;
    static final int DMA_ERROR = 0xE00002D4;
    static final int NOT_PERMITTED = 0xE00002E2;
    static final int ABORTED = 0xE00002EB;
    static final int NOT_RESPONDING = 0xE00002ED;
    static final int NOT_FOUND = 0xE00002F0;
    static final int ARBITRATION_BUSY = 0xF8DA0002;
    static final int ARBITRATION_EXCLUSIVE = 0xF8DA0004;
    static final int ARBITRATION_NOT_FOUND = 0xF8DA0006;
    static final int ARBITRATION_NOT_MOUNTED = 0xF8DA0007;
    static final int ARBITRATION_NOT_PERMITTED = 0xF8DA0008;
    static final int ARBITRATION_NOT_PRIVILEGED = 0xF8DA0009;

    private MacError() {}

    static TransportException failure(String address, int code) {
        Reason reason = reason(code);
        return new TransportException(reason, String.format("%s: %s (error %08X)", address, meaning(reason), code));
    }

    static Reason reason(int code) {
        return switch (code) {
            case NO_DEVICE, OFFLINE, NOT_ATTACHED, NOT_FOUND, ARBITRATION_NOT_FOUND -> Reason.GONE;
            case NOT_PRIVILEGED, NOT_PERMITTED, ARBITRATION_NOT_PERMITTED, ARBITRATION_NOT_PRIVILEGED -> Reason.NO_ACCESS;
            case EXCLUSIVE_ACCESS, BUSY, ARBITRATION_BUSY, ARBITRATION_EXCLUSIVE -> Reason.IN_USE;
            case UNSUPPORTED -> Reason.NO_DRIVE;
            case NO_MEMORY -> Reason.TOO_LARGE;
            default -> Reason.FAILED;
        };
    }

    private static String meaning(Reason reason) {
        return switch (reason) {
            case GONE -> "there is no such drive, or not any more";
            case NO_ACCESS -> "macOS does not let this user";
            case IN_USE -> "another program has it, or has a file of its disc open";
            case NO_DRIVE -> "it takes no SCSI commands";
            case TOO_LARGE -> "macOS has no memory for this much data";
            default -> "macOS did not carry the command";
        };
    }
}
