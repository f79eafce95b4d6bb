package org.burnish.drive;

import java.util.Set;
import org.burnish.scsi.Sense;
import org.burnish.scsi.mmc.Profile;

/// What the answer to a WRITE calls for.
public enum WriteReaction {
    /// It was taken.
    NEXT,
    /// It was not taken, as the buffer is full: after a moment the same again.
    SAME_AGAIN,
    /// The drive wants its buffer written first: SYNCHRONIZE CACHE, wait, then the same again, once or twice.
    FLUSH_FIRST,
    /// The drive cannot write in this way after all; nothing was written, and another write type may do.
    OTHER_WRITE_TYPE,
    /// The drive refuses; nothing was written, and the disc is as it was.
    REJECTED,
    /// The same blocks once more, as the drive may use spare ones; then it failed.
    RETRY_ONCE,
    /// Writing is over.
    FAILED;

    private static final Set<Integer> REFUSALS = Set.of(0x20, 0x21, 0x24, 0x26, 0x27, 0x30, 0x64);

    /// @param sense what the drive said
    /// @param anythingWritten whether it took an earlier WRITE
    /// @param medium what is being written
    public static WriteReaction of(Sense sense, boolean anythingWritten, Profile medium) {
        if (sense.deferred()) {
            return FAILED;
        }
        return switch (sense.key()) {
            case NO_SENSE, RECOVERED_ERROR -> NEXT;
            case NOT_READY -> notReady(sense, anythingWritten);
            case ILLEGAL_REQUEST -> illegalRequest(sense, anythingWritten, medium);
            case MEDIUM_ERROR -> sense.code() == 0x0C && medium.isOverwritable() ? RETRY_ONCE : FAILED;
            case DATA_PROTECT -> anythingWritten ? FAILED : REJECTED;
            default -> FAILED;
        };
    }

    private static WriteReaction notReady(Sense sense, boolean anythingWritten) {
        if (sense.code() != 0x04) {
            return FAILED;
        }
        return switch (sense.qualifier()) {
            case 0x07, 0x08 -> SAME_AGAIN;
            case 0x01 -> anythingWritten ? FAILED : SAME_AGAIN;
            case 0x04 -> FLUSH_FIRST;
            default -> FAILED;
        };
    }

    private static WriteReaction illegalRequest(Sense sense, boolean anythingWritten, Profile medium) {
        if (sense.is(5, 0x2C, 0)) {
            return FLUSH_FIRST;
        }
        if (anythingWritten || !REFUSALS.contains(sense.code())) {
            return FAILED;
        }
        return sense.is(5, 0x64, 0) && medium == Profile.DVD_RW_SEQUENTIAL ? OTHER_WRITE_TYPE : REJECTED;
    }
}
