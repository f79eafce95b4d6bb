package org.burnish.filesystem.eltorito;

import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.iso9660.BootRecord;

/// Booting Catalog: the boot images of a disc.
///
/// @param sound whether the Validation Entry has its header, its key bytes and a sum of zero
/// @param entries the boot images, the default one first
/// @param length bytes that were read
@Clause("El Torito 2.0")
public record BootCatalogue(boolean sound, List<BootEntry> entries, int length) {
    /// Bytes of an entry.
    public static final int ENTRY = 32;

    private static final String SYSTEM = "EL TORITO SPECIFICATION";
    private static final int VALIDATION = 1;
    private static final int KEY = 0xAA55;
    private static final int HEADER_MORE = 0x90;
    private static final int HEADER_LAST = 0x91;
    private static final int EXTENSION = 0x44;

    /// Whether a boot record leads to a catalogue.
    public static boolean isIn(BootRecord record) {
        return record.bootSystemIdentifier().startsWith(SYSTEM);
    }

    /// The number of the 2048-byte sector in which the catalogue of a boot record starts.
    public static long location(BootRecord record) throws DiscFormatException {
        return ByteReader.of(record.bootSystemUse()).u32le();
    }

    /// Reads the entries as far as the bytes at hand go.
    public static BootCatalogue read(ByteReader in) throws DiscFormatException {
        ByteReader validation = in.slice(ENTRY);
        boolean header = validation.peek() == VALIDATION;
        int platform = validation.duplicate().skip(1).u8();
        boolean sound = header & sum(validation.duplicate()) == 0 & validation.skip(30).u16le() == KEY;
        List<BootEntry> entries = new ArrayList<>();
        entries.add(BootEntry.read(platform, in));
        readSections(in, entries);
        return new BootCatalogue(sound, List.copyOf(entries), in.offset());
    }

    private static int sum(ByteReader words) throws DiscFormatException {
        int sum = 0;
        while (words.remaining() > 0) {
            sum += words.u16le();
        }
        return sum & 0xFFFF;
    }

    private static void readSections(ByteReader in, List<BootEntry> entries) throws DiscFormatException {
        while (in.remaining() >= ENTRY && (in.peek() == HEADER_MORE || in.peek() == HEADER_LAST)) {
            boolean last = in.u8() == HEADER_LAST;
            int platform = in.u8();
            int count = in.u16le();
            in.skip(28);
            for (int i = 0; i < count && in.remaining() >= ENTRY; i++) {
                entries.add(BootEntry.read(platform, in));
                while (in.remaining() >= ENTRY && in.peek() == EXTENSION) {
                    in.skip(ENTRY);
                }
            }
            if (last) {
                return;
            }
        }
    }
}
