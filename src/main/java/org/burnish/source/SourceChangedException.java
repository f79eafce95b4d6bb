package org.burnish.source;

import java.io.IOException;
import java.nio.file.Path;

/// Says that a file was not the same any more when its bytes were wanted.
public final class SourceChangedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String what;

    SourceChangedException(Path file, String what) {
        super(file + " " + what);
        this.file = file;
        this.what = what;
    }

    public Path file() {
        return file;
    }

    /// End of a sentence that starts with the file, such as `has shrunk`.
    public String what() {
        return what;
    }
}
