package org.burnish.filesystem.eltorito;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.iso9660.BootRecord;

/// Booting Catalog: the boot images of a disc.
///
/// @param sound whether the Validation Entry has its header, its key bytes and a sum of zero
/// @param entries the boot images, the default one first
/// @param length bytes of all entries
@Clause("El Torito 2.0")
public record BootCatalogue(boolean sound, List<BootEntry> entries, int length) {
    /// Bytes of an entry.
    public static final int ENTRY = 32;

    private static final String SYSTEM = "EL TORITO SPECIFICATION";
    private static final int VALIDATION = 1;
    private static final int KEY = 0xAA55;
    private static final int HEADER_MORE = 0x90;
    private static final int HEADER_LAST = 0x91;
    private static final int LONGEST_IDENTIFIER = 24;
    private static final int LONGEST_SECTION_IDENTIFIER = 28;

    /// A catalogue of these boot images, of which there is at least one.
    public static BootCatalogue of(List<BootEntry> entries) {
        int length = ENTRY + sections(entries).stream().mapToInt(section -> ENTRY * section.stream().mapToInt(BootEntry::length).sum()).sum()
                + ENTRY * (sections(entries).size() - 1);
        return new BootCatalogue(true, List.copyOf(entries), length);
    }

    /// The boot record that leads to a catalogue.
    public static BootRecord recordOf(long block) {
        ByteBuffer use = ByteBuffer.allocate(4);
        new ByteWriter(use).u32le(block);
        return new BootRecord(SYSTEM, "", use.array());
    }

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
        String identifier = validation.duplicate().skip(4).text(LONGEST_IDENTIFIER);
        boolean sound = header & sum(validation.duplicate()) == 0 & validation.skip(30).u16le() == KEY;
        List<BootEntry> entries = new ArrayList<>();
        entries.add(BootEntry.read(platform, identifier, in));
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
            String identifier = in.text(LONGEST_SECTION_IDENTIFIER);
            for (int i = 0; i < count && in.remaining() >= ENTRY; i++) {
                entries.add(BootEntry.read(platform, identifier, in));
            }
            if (last) {
                return;
            }
        }
    }

    public void write(ByteWriter out) {
        BootEntry first = entries.getFirst();
        byte[] validation = validation(first.platform(), first.identifier());
        int sum = 0;
        for (int i = 0; i < ENTRY; i += 2) {
            sum += (validation[i] & 0xFF) + ((validation[i + 1] & 0xFF) << 8);
        }
        validation[28] = (byte) -sum;
        validation[29] = (byte) (-sum >> 8);
        out.bytes(validation);
        first.write(out);
        List<List<BootEntry>> sections = sections(entries);
        for (List<BootEntry> section : sections.subList(1, sections.size())) {
            out.u8(section == sections.getLast() ? HEADER_LAST : HEADER_MORE).u8(section.getFirst().platform()).u16le(section.size());
            out.bytes(text(section.getFirst().identifier(), LONGEST_SECTION_IDENTIFIER));
            section.forEach(entry -> entry.write(out));
        }
    }

    private static byte[] validation(int platform, String identifier) {
        ByteBuffer bytes = ByteBuffer.allocate(ENTRY);
        new ByteWriter(bytes).u8(VALIDATION).u8(platform).zeros(2).bytes(text(identifier, LONGEST_IDENTIFIER)).u16le(0).u16le(KEY);
        return bytes.array();
    }

    private static byte[] text(String identifier, int length) {
        return Arrays.copyOf(identifier.getBytes(StandardCharsets.ISO_8859_1), length);
    }

    /// The default entry alone, and then those behind it that share a header.
    private static List<List<BootEntry>> sections(List<BootEntry> entries) {
        List<List<BootEntry>> sections = new ArrayList<>(List.of(List.of(entries.getFirst())));
        for (BootEntry entry : entries.subList(1, entries.size())) {
            BootEntry before = sections.getLast().getFirst();
            boolean same = sections.size() > 1 && before.platform() == entry.platform() && before.identifier().equals(entry.identifier());
            if (!same) {
                sections.add(new ArrayList<>());
            }
            sections.getLast().add(entry);
        }
        return sections;
    }
}
