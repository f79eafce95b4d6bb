package org.burnish.scsi.iscsi;

import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;

/// How much data a command descriptor block itself announces. An initiator may expect more or less than that, and learns
/// by how much.
@Clause("RFC 7143 11.4.5")
final class AnnouncedLength {
    static final int UNKNOWN = -1;
    /// Optical drives have no other blocks. What a CD's blocks are when they are written depends on a mode page, but none
    /// are shorter.
    private static final int BLOCK = 2048;

    private AnnouncedLength() {}

    /// Bytes, or [#UNKNOWN].
    static long of(Cdb cdb) {
        return switch (cdb.operationCode()) {
            case 0x03, 0x1A -> cdb.u8(4);
            case 0x12 -> cdb.u16(3);
            case 0x25 -> 8;
            case 0x28, 0x2A, 0x2E -> (long) cdb.u16(7) * BLOCK;
            case 0xA8, 0xAA -> cdb.u32(6) * BLOCK;
            case 0x88, 0x8A -> cdb.u32(10) * BLOCK;
            case 0x23, 0x42, 0x43, 0x44, 0x46, 0x4A, 0x51, 0x52, 0x5A, 0x5C -> cdb.u16(7);
            case 0x3C -> cdb.u24(6);
            case 0xA0, 0xAB -> cdb.u32(6);
            case 0xA4, 0xAD, 0xBD -> cdb.u16(8);
            case 0x9E -> cdb.u32(10);
            default -> UNKNOWN;
        };
    }
}
