package org.burnish.scsi;

import org.burnish.bytes.ByteReader;

/// A command that brings no data back.
public interface NoAnswer extends Command<NoAnswer.Done> {
    /// All that there is to say.
    enum Done {
        DONE
    }

    @Override
    default Done decode(ByteReader in) {
        return Done.DONE;
    }
}
