package org.burnish.job;

import java.io.IOException;

/// Says that work ended because the user asked for it; nothing is wrong.
public final class CancelledException extends IOException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled");
    }
}
