package org.burnish.scsi.recording;

import java.util.Arrays;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;

/// Blanks the numbers by which one drive or one disc can be told from all others: they are nobody's business.
final class SerialNumbers {
    private static final byte BLANK = 'X';
    private static final int FEATURE_SERIAL_NUMBER = 0x0108;

    private SerialNumbers() {}

    /// Overwrites them in what a command brought.
    static void blank(Cdb cdb, byte[] data) {
        switch (cdb.operationCode()) {
            case 0x12 -> inquiry(cdb, data);
            case 0x46 -> configuration(data);
            case 0xAB -> from(data, 4);
            case 0xAD -> structure(cdb, data);
            case 0xA4 -> key(cdb, data);
            default -> { }
        }
    }

    private static void from(byte[] data, int start) {
        range(data, start, data.length);
    }

    private static void range(byte[] data, int start, int end) {
        if (start < data.length) {
            Arrays.fill(data, start, Math.min(end, data.length), BLANK);
        }
    }

    /// Vital product data pages 80h (unit serial number) and 83h (device identification), and the vendor's own bytes.
    @Clause("SPC-4 6.4.2")
    private static void inquiry(Cdb cdb, byte[] data) {
        if ((cdb.u8(1) & 1) == 0) {
            range(data, 36, 56);
            from(data, 96);
        } else if (cdb.u8(2) >= 0x80) {
            from(data, 4);
        }
    }

    /// Feature 0108h among the others.
    @Clause("MMC-6 5.3")
    private static void configuration(byte[] data) {
        for (int at = 8; at + 4 <= data.length; at += 4 + (data[at + 3] & 0xFF)) {
            if (((data[at] & 0xFF) << 8 | data[at + 1] & 0xFF) == FEATURE_SERIAL_NUMBER) {
                range(data, at + 4, at + 4 + (data[at + 3] & 0xFF));
            }
        }
    }

    /// The burst cutting area of a disc, and the numbers that AACS and CPRM give it.
    @Clause("MMC-6 6.22")
    private static void structure(Cdb cdb, byte[] data) {
        int format = cdb.u8(7);
        if (format == 0x03 || format == 0x06 || format >= 0x80 && format <= 0x85) {
            from(data, 4);
        }
    }

    /// Keys of all kinds, but not the region settings.
    @Clause("MMC-6 6.28")
    private static void key(Cdb cdb, byte[] data) {
        if ((cdb.u8(10) & 0x3F) != 0x08) {
            from(data, 4);
        }
    }
}
