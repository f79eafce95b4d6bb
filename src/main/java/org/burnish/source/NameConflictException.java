package org.burnish.source;

import java.io.IOException;

/// Says that two sources want the same name in the image.
public final class NameConflictException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String first;
    private final String second;

    NameConflictException(String path, String first, String second) {
        super(path + " is wanted by " + first + " and " + second);
        this.path = path;
        this.first = first;
        this.second = second;
    }

    /// The path in the image.
    public String path() {
        return path;
    }

    public String first() {
        return first;
    }

    public String second() {
        return second;
    }
}
