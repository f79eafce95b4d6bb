package org.burnish.scsi;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;

/// A command as a value: what is sent, and how its answer is read. Each is a record named as in its standard, with the
/// standard's fields.
///
/// @param <R> the answer; see [NoAnswer] for none
public interface Command<R> {
    /// The standard's name, such as `READ DISC INFORMATION`, for the log and for messages.
    String name();

    Cdb cdb();

    default DataPhase data() {
        return DataPhase.NONE;
    }

    default Deadline deadline() {
        return Deadline.ASK;
    }

    /// Whether it relies on the medium being the one that was looked at before. Such a command is not sent again when a
    /// unit attention condition kept it from being executed: the medium may be another one.
    default boolean reliesOnMedium() {
        return false;
    }

    /// Reads the bytes that arrived, which may be fewer than were asked for, and may be anything.
    ///
    /// @throws DiscFormatException when they are no usable answer
    R decode(ByteReader in) throws DiscFormatException;
}
