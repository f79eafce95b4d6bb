package org.burnish.scsi.mmc;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Who made a DVD, as the disc says it.
final class MediaIds {
    private MediaIds() {}

    /// Field 3 and field 4 of the pre-recorded information of DVD-R and -RW, six characters each.
    @Clause("MMC-6 6.22.3.2.14")
    static Optional<String> preRecorded(ByteReader in) throws DiscFormatException {
        byte[] bytes = in.bytes(in.remaining());
        String first = bytes.length >= 23 && bytes[16] == 3 ? text(bytes, 17, 6) : "";
        String second = bytes.length >= 31 && bytes[24] == 4 ? text(bytes, 25, 6) : "";
        return optional(first + second);
    }

    /// Manufacturer, media type and revision of DVD+R and +RW.
    @Clause("MMC-6 6.22.3.2.17")
    static Optional<String> adip(ByteReader in) throws DiscFormatException {
        byte[] bytes = in.bytes(in.remaining());
        if (bytes.length < 31) {
            return Optional.empty();
        }
        String manufacturer = text(bytes, 19, 8);
        String type = text(bytes, 27, 3);
        return manufacturer.isEmpty() && type.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format("%s-%s-%02d", manufacturer, type, bytes[30] & 0xFF));
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// The printable characters.
    static String text(byte[] bytes, int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.ISO_8859_1).replaceAll("[^!-~]", " ").strip();
    }
}
