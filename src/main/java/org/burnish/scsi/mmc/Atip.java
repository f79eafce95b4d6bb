package org.burnish.scsi.mmc;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.disc.Msf;
import org.burnish.scsi.Reply;

/// What the groove of a CD-R or CD-RW says.
///
/// @param indicativePower for writing
/// @param referenceSpeed of a CD-RW, as a code
/// @param unrestrictedUse whether it is not bound to audio recorders
/// @param rewritable whether it is a CD-RW
/// @param subType its kind
/// @param leadIn start of the lead-in, which says who made the disc
/// @param lastLeadOut last possible start of the lead-out
@Clause("MMC-6 6.25.3.6")
public record Atip(
        int indicativePower,
        int referenceSpeed,
        boolean unrestrictedUse,
        boolean rewritable,
        int subType,
        Msf leadIn,
        Msf lastLeadOut) {
    private static final int LEAD_IN_MINUTE = 90;

    static Atip read(ByteReader reply) throws DiscFormatException {
        ByteReader content = ReadTocPmaAtip.content(reply);
        ByteReader in = Reply.padded(content, 11, 24);
        int power = in.u8();
        int use = in.u8();
        int type = in.u8();
        Msf leadIn = new Msf(in.skip(1).u8(), in.u8(), in.u8());
        Msf leadOut = new Msf(in.skip(1).u8(), in.u8(), in.u8());
        return new Atip(power >> 4 & 7, power & 7, (use & 0x40) != 0, (type & 0x40) != 0, type >> 3 & 7, leadIn, leadOut);
    }

    /// Whether these can be times of a writable disc; some drives return garbage for a pressed one.
    public boolean plausible() {
        return leadIn.valid() && leadIn.minute() >= LEAD_IN_MINUTE && lastLeadOut.valid() && capacity() > 0;
    }

    /// How many blocks a session at once can have.
    public int capacity() {
        return lastLeadOut.block();
    }

    /// Who made the disc: the time of the lead-in, the last digit of its frames zero, as that says the type.
    public String manufacturerCode() {
        return String.format("%02dm%02ds%02df", leadIn.minute(), leadIn.second(), leadIn.frame() / 10 * 10);
    }
}
