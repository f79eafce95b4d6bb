package org.burnish.virtualdrive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Something about virtual drives was asked for that cannot be. The message is for the user.
public final class VirtualDriveException extends IOException {
    private static final long serialVersionUID = 1L;

    public VirtualDriveException(String message) {
        this(message, null);
    }

    public VirtualDriveException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
