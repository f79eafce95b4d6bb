package org.burnish.layout;

import java.io.IOException;

/// Says in one sentence why something cannot be laid out on a disc as asked, and what would help.
public final class LayoutException extends IOException {
    private static final long serialVersionUID = 1L;

    public LayoutException(String what) {
        super(what);
    }
}
