package org.burnish.virtualdrive;

import org.burnish.bytes.Clause;
import org.burnish.virtualdrive.medium.Refusal;
import org.burnish.virtualdrive.medium.WriteParameters;

/// The mode pages that can be set: Read/Write Error Recovery (01h) and Write Parameters (05h).
@Clause("MMC-6 7.2")
final class ModePages {
    static final int ERROR_RECOVERY = 0x01;
    static final int WRITE_PARAMETERS = 0x05;
    static final int CAPABILITIES = 0x2A;
    private static final int RETRIES = 8;

    private byte[] recovery = {1, 10, (byte) 0xC0, RETRIES, 0, 0, 0, 0, RETRIES, 0, 0, 0};
    private WriteParameters write = WriteParameters.initial();

    WriteParameters write() {
        return write;
    }

    /// How often a sector that cannot be read is tried again.
    int readRetries() {
        return recovery[3] & 0xFF;
    }

    byte[] recovery() {
        return recovery;
    }

    /// Bits of page 01h that may be set.
    private static final int[] RECOVERY_BITS = {0x3F, 0xFF, 0xF7, 0xFF, 0, 0, 0, 0x03, 0xFF, 0xFF, 0xFF, 0xFF};

    /// Sets a page.
    ///
    /// @param offset of the page in the parameter list, for the field pointer
    void select(byte[] page, int offset) throws Refusal {
        switch (page[0] & 0x3F) {
            case ERROR_RECOVERY -> {
                requireLength(page, recovery.length, offset);
                for (int i = 0; i < page.length; i++) {
                    if ((page[i] & ~RECOVERY_BITS[i]) != 0) {
                        throw Refusal.parameter(offset + i);
                    }
                }
                recovery = page.clone();
            }
            case WRITE_PARAMETERS -> {
                requireLength(page, WriteParameters.LENGTH, offset);
                requireWriteParameters(page, offset);
                write = new WriteParameters(page.clone());
            }
            default -> throw Refusal.parameter(offset);
        }
    }

    private static void requireLength(byte[] page, int length, int offset) throws Refusal {
        if (page.length != length) {
            throw Refusal.parameter(offset + 1);
        }
    }

    private static final int BLOCK_TYPES = 0b0011_1111_0000_1111;

    private static void requireWriteParameters(byte[] page, int offset) throws Refusal {
        if ((page[0] & 0xC0) != 0) {
            throw Refusal.parameter(offset);
        }
        if ((page[2] & 0x80) != 0 || (page[2] & 0xF) > WriteParameters.LAYER_JUMP) {
            throw Refusal.parameter(offset + 2);
        }
        if ((page[3] & 0xC0) == 0x80) {
            throw Refusal.parameter(offset + 3);
        }
        if ((page[4] & 0xF0) != 0 || (BLOCK_TYPES >> (page[4] & 0xF) & 1) == 0) {
            throw Refusal.parameter(offset + 4);
        }
        int format = page[8] & 0xFF;
        if (format != 0 && format != 0x10 && format != 0x20) {
            throw Refusal.parameter(offset + 8);
        }
    }
}
