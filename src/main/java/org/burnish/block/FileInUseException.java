package org.burnish.block;

import java.io.IOException;
import java.nio.file.Path;

/// A file cannot be changed because somebody else is changing it.
public final class FileInUseException extends IOException {
    private static final long serialVersionUID = 1;

    public FileInUseException(Path file) {
        super(file + " is being changed by another program");
    }
}
