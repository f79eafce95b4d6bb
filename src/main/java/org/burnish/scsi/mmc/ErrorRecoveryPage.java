package org.burnish.scsi.mmc;

import java.util.Arrays;
import java.util.Optional;
import org.burnish.bytes.Clause;
import org.burnish.scsi.spc.ModeParameters;

/// Mode page 01h, Read/Write Error Recovery: how hard the drive tries. Kept as it came and changed in single fields.
///
/// @param bytes from the page code on
@Clause("MMC-6 7.3")
public record ErrorRecoveryPage(byte[] bytes) {
    public static final int CODE = 0x01;
    private static final int PARAMETERS = 2;
    private static final int READ_RETRY_COUNT = 3;
    private static final int LEAST = 4;

    public static Optional<ErrorRecoveryPage> of(ModeParameters parameters) {
        return parameters.page(CODE).filter(page -> page.bytes().length >= LEAST)
                .map(page -> new ErrorRecoveryPage(page.bytes()));
    }

    /// How often a block is read until it is given up.
    public int readRetryCount() {
        return bytes[READ_RETRY_COUNT] & 0xFF;
    }

    /// Whether recovered errors are told (PER).
    public boolean postsErrors() {
        return (bytes[PARAMETERS] & 0x04) != 0;
    }

    public ErrorRecoveryPage withReadRetryCount(int count) {
        byte[] changed = bytes.clone();
        changed[READ_RETRY_COUNT] = (byte) count;
        return new ErrorRecoveryPage(changed);
    }

    public ErrorRecoveryPage withPostsErrors(boolean posts) {
        byte[] changed = bytes.clone();
        changed[PARAMETERS] = (byte) (posts ? changed[PARAMETERS] | 0x04 : changed[PARAMETERS] & ~0x04);
        return new ErrorRecoveryPage(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ErrorRecoveryPage that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
