package org.burnish.scsi.mmc;

import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// Whether a DVD is protected, and for which regions.
///
/// @param protection the system, 0 for none
/// @param regionMask a one bit for each region that may not play it
@Clause("MMC-6 6.22.3.2.2")
public record CopyrightInformation(int protection, int regionMask) {
    static CopyrightInformation read(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, 2, 4);
        return new CopyrightInformation(in.u8(), in.u8());
    }

    /// The protection by name; empty when there is none.
    public String system() {
        return switch (protection) {
            case 0x00 -> "";
            case 0x01 -> "CSS";
            case 0x02 -> "CPRM";
            case 0x03, 0x10 -> "AACS";
            default -> String.format("protection system %02Xh", protection);
        };
    }

    /// The regions that may play it, from 1 on.
    public List<Integer> regions() {
        return Regions.allowed(regionMask);
    }
}
