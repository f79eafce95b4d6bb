package org.burnish.scsi.mmc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.disc.Msf;

/// One line of a cue sheet. CONTROL is in the upper half of the first byte, other than in a TOC.
///
/// @param control CONTROL of the Q sub-channel
/// @param adr 1 for a position, 2 for the catalogue number, 3 for an ISRC
/// @param trackNumber 0 for the lead-in, 0xAA for the lead-out
/// @param index the index, or the first byte of a code
/// @param dataForm what is sent for the blocks
/// @param alternateCopy SCMS
/// @param minute of the absolute time, binary
/// @param second of it
/// @param frame of it
@Clause("MMC-6, SEND CUE SHEET")
public record CueEntry(
        int control, int adr, int trackNumber, int index, int dataForm, int alternateCopy, int minute, int second, int frame) {
    static final int LENGTH = 8;
    /// The track number of the lead-out.
    public static final int LEAD_OUT = 0xAA;

    /// A position on the disc.
    ///
    /// @param lba its logical block address, -150 and more
    public static CueEntry at(int control, int trackNumber, int index, int dataForm, int lba) {
        Msf msf = Msf.ofBlock(lba);
        return new CueEntry(control, 1, trackNumber, index, dataForm, 0, msf.minute(), msf.second(), msf.frame());
    }

    /// The two lines that carry a media catalogue number of 13 digits.
    public static List<CueEntry> catalogNumber(String digits) {
        byte[] d = exactly(digits, 13);
        return List.of(new CueEntry(0, 2, d[0], d[1], d[2], d[3], d[4], d[5], d[6]),
                new CueEntry(0, 2, d[7], d[8], d[9], d[10], d[11], d[12], 0));
    }

    /// The two lines that carry the ISRC of a track, 12 characters.
    public static List<CueEntry> isrc(int control, int trackNumber, String code) {
        byte[] c = exactly(code, 12);
        return List.of(new CueEntry(control, 3, trackNumber, c[0], c[1], c[2], c[3], c[4], c[5]),
                new CueEntry(control, 3, trackNumber, c[6], c[7], c[8], c[9], c[10], c[11]));
    }

    private static byte[] exactly(String text, int length) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length != length) {
            throw new IllegalArgumentException(text + " has not " + length + " characters");
        }
        return bytes;
    }

    void write(ByteWriter out) {
        out.u8(control << 4 | adr).u8(trackNumber).u8(index).u8(dataForm).u8(alternateCopy).u8(minute).u8(second).u8(frame);
    }
}
