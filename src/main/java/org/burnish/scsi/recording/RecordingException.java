package org.burnish.scsi.recording;

import java.io.IOException;

/// A file is no recording, or not one that this version can play.
public final class RecordingException extends IOException {
    private static final long serialVersionUID = 1L;

    RecordingException(String message) {
        super(message);
    }
}
