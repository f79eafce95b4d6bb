package org.burnish.scsi.mmc;

import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Command;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.Reply;

/// Asks for a code that is hidden in the Q sub-channel: the media catalogue number of a CD, or the ISRC of a track.
///
/// @param format 2 media catalogue number, 3 ISRC
/// @param track the track, for an ISRC
@Clause("MMC-6 6.24")
public record ReadSubChannel(int format, int track) implements Command<Optional<String>> {
    public static final int OPERATION_CODE = 0x42;
    private static final int CATALOGUE_NUMBER = 2;
    private static final int ISRC = 3;
    private static final int LENGTH = 24;

    /// The media catalogue number (UPC or EAN), 13 digits.
    public static ReadSubChannel mediaCatalogNumber() {
        return new ReadSubChannel(CATALOGUE_NUMBER, 0);
    }

    /// The ISRC of a track, 12 characters.
    public static ReadSubChannel isrc(int track) {
        return new ReadSubChannel(ISRC, track);
    }

    @Override
    public String name() {
        return "READ SUB-CHANNEL";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).bit(2, 6, true).u8(3, format).u8(6, track).u16(7, LENGTH);
    }

    @Override
    public DataPhase data() {
        return DataPhase.in(LENGTH);
    }

    @Override
    public Deadline deadline() {
        return Deadline.READ;
    }

    @Override
    public Optional<String> decode(ByteReader reply) throws DiscFormatException {
        ByteReader in = Reply.padded(reply, 4, LENGTH).skip(8);
        boolean valid = (in.u8() & 0x80) != 0;
        String text = in.text(format == ISRC ? 12 : 13);
        boolean printable = text.matches(format == ISRC ? "[0-9A-Z]{12}" : "[0-9]{13}");
        return valid && printable && !text.matches("0*") ? Optional.of(text) : Optional.empty();
    }
}
