package org.burnish.scsi;

import org.burnish.bytes.Clause;

/// The coarsest part of sense data.
@Clause("SPC-4 4.5.6")
public enum SenseKey {
    NO_SENSE(0x0),
    RECOVERED_ERROR(0x1),
    NOT_READY(0x2),
    MEDIUM_ERROR(0x3),
    HARDWARE_ERROR(0x4),
    ILLEGAL_REQUEST(0x5),
    UNIT_ATTENTION(0x6),
    DATA_PROTECT(0x7),
    BLANK_CHECK(0x8),
    VENDOR_SPECIFIC(0x9),
    COPY_ABORTED(0xA),
    ABORTED_COMMAND(0xB),
    RESERVED(0xC),
    VOLUME_OVERFLOW(0xD),
    MISCOMPARE(0xE),
    COMPLETED(0xF);

    private static final SenseKey[] KEYS = values();

    private final int code;

    SenseKey(int code) {
        this.code = code;
    }

    static SenseKey of(int code) {
        return KEYS[code & 0xF];
    }

    public int code() {
        return code;
    }
}
