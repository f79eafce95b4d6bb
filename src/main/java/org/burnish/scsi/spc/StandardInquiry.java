package org.burnish.scsi.spc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// Standard INQUIRY data.
///
/// @param peripheralQualifier 0 when a device is there
/// @param peripheralDeviceType 5 is a CD, DVD or BD drive
/// @param removable whether the medium can be taken out
/// @param version of SPC
/// @param vendor who made it
/// @param product the model
/// @param revision of the firmware
@Clause("SPC-4 6.6.2")
public record StandardInquiry(
        int peripheralQualifier, int peripheralDeviceType, boolean removable, int version, String vendor, String product,
                String revision) {
    /// CD, DVD and BD drives.
    public static final int MULTIMEDIA = 5;

    static StandardInquiry read(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, 5, 36);
        int peripheral = in.u8();
        boolean removable = (in.u8() & 0x80) != 0;
        int version = in.u8();
        in.skip(5).expectAt(8);
        return new StandardInquiry(peripheral >> 5, peripheral & 0x1F, removable, version,
                printable(in.text(8)), printable(in.text(16)), printable(in.text(4)));
    }

    /// Drives put NULs, and bridges anything, into these fields.
    private static String printable(String text) {
        return text.replaceAll("[^ -~]", " ").strip();
    }

    /// Whether it is a drive that is there.
    public boolean isOpticalDrive() {
        return peripheralQualifier == 0 && peripheralDeviceType == MULTIMEDIA;
    }
}
