package org.burnish.bytes;

import java.io.IOException;

/// Says that bytes of a disc or image cannot be used, where they lie and why.
public final class DiscFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long position;

    /// @param position byte position in the image, or a negative number when there is none
    public DiscFormatException(long position, String what) {
        super(what);
        this.position = position;
    }

    /// The byte position in the image, or a negative number when there is none.
    public long position() {
        return position;
    }
}
