package org.burnish.scsi.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Reply;

/// The mode parameter list of MODE SENSE (10): a header, block descriptors that nobody wanted, and mode pages. The length
/// fields of some drives are too small (their list ends before its page does), so pages go on as far as bytes arrived.
///
/// @param mediumType of the header
/// @param deviceSpecific of the header
/// @param pages as they came, each at most as long as it says
@Clause("SPC-4 7.5.4")
public record ModeParameters(int mediumType, int deviceSpecific, List<ModePage> pages) {
    static final int HEADER = 8;

    /// One mode page from its page code on.
    ///
    /// @param code the page code, without PS
    /// @param bytes from the page code on, PS cleared as MODE SELECT wants it
    public record ModePage(int code, byte[] bytes) {
        /// The fields behind the page length.
        public ByteReader reader() {
            return ByteReader.of(bytes);
        }
    }

    static ModeParameters read(ByteReader in) throws DiscFormatException {
        if (in.remaining() < HEADER) {
            throw in.unusable("ends within the mode parameter header");
        }
        in.skip(2);
        int mediumType = in.u8();
        int deviceSpecific = in.u8();
        in.skip(2);
        Reply.atMost(in, in.u16be());
        List<ModePage> pages = new ArrayList<>();
        while (in.remaining() >= 2) {
            ByteReader head = in.duplicate();
            int code = head.u8() & 0x3F;
            byte[] bytes = in.bytes(Math.min(2 + head.u8(), in.remaining()));
            bytes[0] = (byte) code;
            pages.add(new ModePage(code, bytes));
        }
        return new ModeParameters(mediumType, deviceSpecific, List.copyOf(pages));
    }

    /// The page with this code.
    public Optional<ModePage> page(int code) {
        return pages.stream().filter(page -> page.code == code).findFirst();
    }
}
