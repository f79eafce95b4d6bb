package org.burnish.scsi.linux;

import java.util.Arrays;
import java.util.Optional;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// The error numbers of Linux that a drive's node gives, and what each means for a command.
enum ErrorNumber {
    EPERM(1, Reason.FILTERED, "the kernel does not let this command through to the drive"),
    ENOENT(2, Reason.GONE, "there is no such file"),
    EINTR(4, Reason.FAILED, "a signal came in between; whether the command was executed is not known"),
    EIO(5, Reason.FAILED, "input/output error"),
    ENXIO(6, Reason.GONE, "there is no such drive any more"),
    EAGAIN(11, Reason.IN_USE, "in use for the moment"),
    ENOMEM(12, Reason.TOO_LARGE, "the kernel has no memory for this much data"),
    EACCES(13, Reason.NO_ACCESS, "no permission"),
    EFAULT(14, Reason.FAILED, "bad address"),
    EBUSY(16, Reason.IN_USE, "another program has it"),
    ENODEV(19, Reason.GONE, "there is no such drive any more"),
    ENOTDIR(20, Reason.GONE, "there is no such file"),
    EISDIR(21, Reason.NO_DRIVE, "a folder"),
    EINVAL(22, Reason.FAILED, "the kernel does not understand the call"),
    ENOTTY(25, Reason.NO_DRIVE, "it takes no SCSI commands"),
    EROFS(30, Reason.NO_ACCESS, "it can't be opened for writing"),
    ENOSYS(38, Reason.NO_DRIVE, "it takes no SCSI commands"),
    EMSGSIZE(90, Reason.TOO_LARGE, "the command is too short or too long"),
    EOPNOTSUPP(95, Reason.NO_DRIVE, "it takes no SCSI commands"),
    ETIMEDOUT(110, Reason.FAILED, "it did not answer in time"),
    ENOMEDIUM(123, Reason.FAILED, "there is no disc in it");

    private final int number;
    private final Reason reason;
    private final String meaning;

    ErrorNumber(int number, Reason reason, String meaning) {
        this.number = number;
        this.reason = reason;
        this.meaning = meaning;
    }

    static Optional<ErrorNumber> of(int number) {
        return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
    }

    /// Whether a call gave this one.
    boolean is(int result) {
        return result == -number;
    }

    int number() {
        return number;
    }

    Reason reason() {
        return reason;
    }

    /// What a failed call means.
    ///
    /// @param result the negative error number
    static TransportException failure(String address, int result) {
        Optional<ErrorNumber> known = of(-result);
        return new TransportException(
                known.map(ErrorNumber::reason).orElse(Reason.FAILED),
                address + ": " + known.map(each -> each.meaning + " (" + each + ")").orElse("error " + -result));
    }
}
