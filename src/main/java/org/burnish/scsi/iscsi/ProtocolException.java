package org.burnish.scsi.iscsi;

import java.io.IOException;

/// The other side does not keep to the protocol; the connection ends.
public final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
        super(message);
    }
}
