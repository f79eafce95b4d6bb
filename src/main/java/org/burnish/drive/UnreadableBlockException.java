package org.burnish.drive;

import java.io.IOException;
import org.burnish.scsi.CommandFailedException;

/// A block of a disc cannot be read.
public final class UnreadableBlockException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long block;
    private final CommandFailedException failure;

    UnreadableBlockException(long block, CommandFailedException cause) {
        super("sector " + block + " cannot be read: " + cause.getMessage(), cause);
        this.block = block;
        this.failure = cause;
    }

    /// Its number.
    public long block() {
        return block;
    }

    /// What the drive said.
    public CommandFailedException failure() {
        return failure;
    }
}
