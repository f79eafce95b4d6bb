package org.burnish.scsi;

import java.io.IOException;

/// A drive did not do what a command said, or the command did not reach it whole.
public final class CommandFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String command;
    private final String cdb;
    private final transient Sense sense;
    private final HostStatus hostStatus;
    private final int status;

    public CommandFailedException(String command, Cdb cdb, Outcome outcome, Sense sense) {
        super(describe(command, outcome, sense));
        this.command = command;
        this.cdb = cdb.toString();
        this.sense = sense;
        this.hostStatus = outcome.hostStatus();
        this.status = outcome.status();
    }

    private static String describe(String command, Outcome outcome, Sense sense) {
        if (outcome.hostStatus() != HostStatus.OK) {
            return command + ": " + outcome.hostStatus();
        }
        String field = sense.fieldPointer();
        return command + ": " + (outcome.status() == Outcome.CHECK_CONDITION
                ? sense + (field.isEmpty() ? "" : " (" + field + ")")
                : String.format("status %02Xh", outcome.status()));
    }

    /// The standard's name of the command.
    public String command() {
        return command;
    }

    /// The command descriptor block in hexadecimal.
    public String cdb() {
        return cdb;
    }

    /// Why, as the drive says; [Sense#NONE] when it said nothing.
    public Sense sense() {
        return sense;
    }

    public HostStatus hostStatus() {
        return hostStatus;
    }

    /// The status code.
    public int status() {
        return status;
    }
}
