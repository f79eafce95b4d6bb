package org.burnish.scsi.iscsi;

import org.burnish.bytes.Clause;

/// How a login ends that is refused: status class and detail.
@Clause("RFC 7143 11.13.5")
enum LoginStatus {
    SUCCESS(0x0000),
    INITIATOR_ERROR(0x0200),
    AUTHENTICATION_FAILURE(0x0201),
    NOT_FOUND(0x0203),
    UNSUPPORTED_VERSION(0x0205),
    TOO_MANY_CONNECTIONS(0x0206),
    MISSING_PARAMETER(0x0207),
    SESSION_DOES_NOT_EXIST(0x020A),
    OUT_OF_RESOURCES(0x0302);

    private final int code;

    LoginStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /// What a target said, in words.
    static String describe(int code) {
        for (LoginStatus each : values()) {
            if (each.code == code) {
                return each.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            }
        }
        return String.format("status %04Xh", code);
    }
}
