package org.burnish.cli;

/// What the program says to whoever started it.
enum ExitStatus {
    DONE(0),
    /// Not done, nothing harmed.
    FAILED(1),
    /// The command line makes no sense.
    MISUSED(2),
    /// Done, but with damage or differences, which are listed.
    DAMAGED(3),
    /// The medium was changed and is not complete.
    INCOMPLETE(4),
    /// Stopped by the user, nothing harmed.
    CANCELLED(130);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
