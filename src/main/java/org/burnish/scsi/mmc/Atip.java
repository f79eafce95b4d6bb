package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// What the groove of a CD-R or CD-RW says.
///
/// @param indicativePower for writing
/// @param referenceSpeed of a CD-RW, as a code
/// @param unrestrictedUse whether it is not bound to audio recorders
/// @param rewritable whether it is a CD-RW
/// @param subType its kind
/// @param leadIn start of the lead-in, which says who made the disc: minute, second and frame in the lower bytes
/// @param lastLeadOut last possible start of the lead-out, the same way
@Clause("MMC-6 6.25.3.6")
public record Atip(
        int indicativePower,
        int referenceSpeed,
        boolean unrestrictedUse,
        boolean rewritable,
        int subType,
        int leadIn,
        int lastLeadOut) {
    static Atip read(ByteReader reply) throws DiscFormatException {
        ByteReader content = ReadTocPmaAtip.content(reply);
        ByteReader in = Reply.padded(content, 11, 24);
        int power = in.u8();
        int use = in.u8();
        int type = in.u8();
        int leadIn = in.skip(1).u8() << 16 | in.u16be();
        int leadOut = in.skip(1).u8() << 16 | in.u16be();
        return new Atip(power >> 4 & 7, power & 7, (use & 0x40) != 0, (type & 0x40) != 0, type >> 3 & 7, leadIn, leadOut);
    }

    /// Whether these can be times of a writable disc; some drives return garbage for a pressed one.
    public boolean plausible() {
        int minute = leadIn >> 16;
        return minute >= 90 && minute <= 99 && isTime(leadIn) && isTime(lastLeadOut) && capacity() > 0;
    }

    private static boolean isTime(int msf) {
        return (msf >> 8 & 0xFF) < 60 && (msf & 0xFF) < 75;
    }

    /// How many blocks a session at once can have.
    public int capacity() {
        return Times.block(lastLeadOut);
    }

    /// Who made the disc: the time of the lead-in, the last digit of its frames zero, as that says the type.
    public String manufacturerCode() {
        return String.format("%02dm%02ds%02df", leadIn >> 16 & 0xFF, leadIn >> 8 & 0xFF, (leadIn & 0xFF) / 10 * 10);
    }
}
