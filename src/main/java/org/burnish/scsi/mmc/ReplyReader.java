package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;

/// Reads one kind of answer.
///
/// @param <R> the answer
@FunctionalInterface
public interface ReplyReader<R> {
    R read(ByteReader in) throws DiscFormatException;
}
