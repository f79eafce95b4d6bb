package org.burnish.scsi;

/// A command whose answer says in its head how long it is in all, so that it can be asked for again when it was cut.
///
/// @param <R> the answer
public interface SizedCommand<R> extends Command<R> {
    /// Bytes of the whole answer, as its head says; no more than the head's own length when that much did not arrive.
    int wholeLength(byte[] arrived);

    /// The same command with room for so many bytes.
    SizedCommand<R> withAllocationLength(int length);

    /// The largest allocation length that the command descriptor block can say.
    default int largestAllocationLength() {
        return 0xFFFE;
    }
}
