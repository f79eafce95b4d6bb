package org.burnish.scsi.iscsi;

/// Why a protocol data unit is rejected, RFC 7143 11.17.1.
final class Reject {
    static final int PROTOCOL_ERROR = 0x04;
    static final int NOT_SUPPORTED = 0x05;
    static final int TASK_IN_PROGRESS = 0x07;

    private Reject() {}
}
