package org.burnish.structure;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.iso9660.IdentifierText;
import org.burnish.tree.Structure;

/// Fields of directory records, from directory to directory as they are opened.
///
/// @param block bytes of a logical block
/// @param names how the identifiers are encoded
@Clause("ECMA-119 9.1")
record DirectoryFields(Bytes bytes, long block, Charset names) {
    private static final int FIXED = 33;
    private static final int MOST_BYTES = 1 << 20;
    private static final int DIRECTORY = 2;
    private static final String[] FLAGS = {
        "existence", "directory", "associated file", "record", "protection", "", "", "multi-extent"
    };

    /// A directory with its records as parts.
    Structure directory(String title, long location, long length, List<Structure.Field> fields) {
        return new Structure(title, location * block, length, fields, () -> records(location * block, length));
    }

    private List<Structure> records(long position, long length) throws IOException {
        int count = (int) Math.min(length, MOST_BYTES);
        byte[] directory = bytes.read(position, count);
        List<Structure> records = new ArrayList<>();
        for (int at = 0; at + FIXED < count; ) {
            int size = directory[at] & 0xFF;
            if (size == 0) {
                // Records do not cross sectors: the rest of this one is empty.
                at += Bytes.SECTOR - at % Bytes.SECTOR;
            } else {
                records.add(record(Arrays.copyOfRange(directory, at, Math.min(count, at + Math.max(size, FIXED + 1))), position + at));
                at += size;
            }
        }
        return records;
    }

    private Structure record(byte[] record, long position) {
        LittleEnd at = new LittleEnd(record);
        int identifier = Math.min(at.u8(32), record.length - FIXED);
        String name = name(Arrays.copyOfRange(record, FIXED, FIXED + identifier));
        FieldReader in = new FieldReader(record, position);
        in.u8("Length of Directory Record").u8("Extended Attribute Record Length").both32("Location of Extent").both32("Data Length");
        in.words("Recording Date and Time", 7, Times::recording).u8("File Flags", DirectoryFields::flags);
        in.u8("File Unit Size").u8("Interleave Gap Size").both16("Volume Sequence Number").u8("Length of File Identifier");
        in.take("File Identifier", identifier, name).skip(1 - identifier % 2);
        int use = record.length - in.offset();
        if (use > 0) {
            in.words("System Use", use, DirectoryFields::entries);
        }
        boolean folder = (at.u8(25) & DIRECTORY) != 0 && !(identifier == 1 && record[FIXED] <= 1 && record[FIXED] >= 0);
        Structure read = in.structure(name, Structure.Parts.NONE);
        long extent = at.u32(2) + at.u8(1);
        return folder ? read.with(List.of(), () -> records(extent * block, at.u32(10))) : read;
    }

    private String name(byte[] identifier) {
        if (identifier.length == 1 && identifier[0] == 0) {
            return "self";
        }
        if (identifier.length == 1 && identifier[0] == 1) {
            return "parent";
        }
        return FieldReader.printable(names.equals(StandardCharsets.UTF_16BE)
                ? new String(identifier, names) : IdentifierText.decode(identifier));
    }

    /// The flags that are set, in words.
    static String flags(long bits) {
        List<String> set = new ArrayList<>();
        for (int i = 0; i < FLAGS.length; i++) {
            if ((bits >> i & 1) != 0) {
                set.add(FLAGS[i].isEmpty() ? "bit " + i : FLAGS[i]);
            }
        }
        return FieldReader.code(bits, 2) + (set.isEmpty() ? "" : " " + String.join(", ", set));
    }

    /// The signatures of the System Use entries, such as `RR PX TF NM`, else the bytes.
    @Clause("SUSP 4")
    private static String entries(byte[] use) {
        List<String> signatures = new ArrayList<>();
        int at = 0;
        while (at + 4 <= use.length && Character.isUpperCase(use[at]) && Character.isLetterOrDigit(use[at + 1]) && use[at + 2] >= 4) {
            signatures.add(new String(use, at, 2, StandardCharsets.ISO_8859_1));
            at += use[at + 2];
        }
        return signatures.isEmpty() ? FieldReader.hex(use) : String.join(" ", signatures);
    }
}
