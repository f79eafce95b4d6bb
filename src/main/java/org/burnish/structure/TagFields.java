package org.burnish.structure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burnish.bytes.Clause;
import org.burnish.tree.Structure;

/// Fields of the descriptors of UDF that start with a tag.
@Clause("ECMA-167 3/7.2, 3/10, 4/14")
final class TagFields {
    static final int ANCHOR = 2;
    static final int POINTER = 3;
    static final int TERMINATOR = 8;
    static final int LOGICAL_VOLUME = 6;
    static final int INTEGRITY = 9;

    private static final String[] CHARACTERISTICS = {"existence", "directory", "deleted", "parent", "metadata"};

    private final FieldReader in;
    private final LittleEnd at;

    private TagFields(byte[] sector, long position) {
        in = new FieldReader(sector, position);
        at = new LittleEnd(sector);
    }

    /// The descriptor in a sector, or that it is unknown.
    static Structure of(byte[] sector, long position) {
        return new TagFields(sector, position).read();
    }

    private Structure read() {
        int tag = at.u16(0);
        in.u16("Tag Identifier").u16("Descriptor Version").u8("Tag Checksum", code(2)).skip(1).u16("Tag Serial Number");
        in.u16("Descriptor CRC", code(4)).u16("Descriptor CRC Length").u32("Tag Location");
        String title = switch (tag) {
            case 1 -> primary();
            case ANCHOR -> anchor();
            case POINTER -> pointer();
            case 4 -> implementationUse();
            case 5 -> partition();
            case LOGICAL_VOLUME -> logicalVolume();
            case 7 -> unallocatedSpace();
            case TERMINATOR -> "Terminating Descriptor";
            case INTEGRITY -> integrity();
            case 256 -> fileSet();
            case 257 -> fileIdentifier();
            case 261 -> fileEntry(false);
            case 266 -> fileEntry(true);
            default -> "Descriptor with the tag " + tag;
        };
        return in.structure(title, Structure.Parts.NONE);
    }

    private static java.util.function.LongFunction<String> code(int digits) {
        return number -> FieldReader.code(number, digits);
    }

    private String primary() {
        in.u32("Volume Descriptor Sequence Number").u32("Primary Volume Descriptor Number");
        dstring("Volume Identifier", 32);
        in.u16("Volume Sequence Number").u16("Maximum Volume Sequence Number").u16("Interchange Level").u16("Maximum Interchange Level");
        in.u32("Character Set List").u32("Maximum Character Set List");
        dstring("Volume Set Identifier", 128);
        charset("Descriptor Character Set").charset("Explanatory Character Set").extent("Volume Abstract").extent("Volume Copyright Notice");
        entity("Application Identifier").time("Recording Date and Time").entity("Implementation Identifier");
        in.hex("Implementation Use", 64).u32("Predecessor Volume Descriptor Sequence Location").hex("Flags", 2);
        return "Primary Volume Descriptor";
    }

    private String anchor() {
        extent("Main Volume Descriptor Sequence Extent").extent("Reserve Volume Descriptor Sequence Extent");
        return "Anchor Volume Descriptor Pointer";
    }

    private String pointer() {
        in.u32("Volume Descriptor Sequence Number");
        extent("Next Volume Descriptor Sequence Extent");
        return "Volume Descriptor Pointer";
    }

    private String implementationUse() {
        in.u32("Volume Descriptor Sequence Number");
        entity("Implementation Identifier").charset("LVI Character Set").dstring("Logical Volume Identifier", 128);
        dstring("LV Info 1", 36).dstring("LV Info 2", 36).dstring("LV Info 3", 36).entity("Implementation ID");
        in.hex("Implementation Use", 128);
        return "Implementation Use Volume Descriptor";
    }

    private String partition() {
        in.u32("Volume Descriptor Sequence Number").u16("Partition Flags").u16("Partition Number");
        entity("Partition Contents");
        in.hex("Partition Contents Use", 128);
        in.u32("Access Type").u32("Partition Starting Location").u32("Partition Length");
        entity("Implementation Identifier");
        in.hex("Implementation Use", 128);
        return "Partition Descriptor";
    }

    private String logicalVolume() {
        in.u32("Volume Descriptor Sequence Number");
        charset("Descriptor Character Set").dstring("Logical Volume Identifier", 128);
        in.u32("Logical Block Size");
        entity("Domain Identifier").place("Logical Volume Contents Use (File Set)");
        in.u32("Map Table Length").u32("Number of Partition Maps");
        entity("Implementation Identifier");
        in.hex("Implementation Use", 128);
        extent("Integrity Sequence Extent");
        int maps = (int) Math.min(at.u32(264), 1024);
        if (maps > 0) {
            in.hex("Partition Maps", maps);
        }
        return "Logical Volume Descriptor";
    }

    private String unallocatedSpace() {
        in.u32("Volume Descriptor Sequence Number").u32("Number of Allocation Descriptors");
        return "Unallocated Space Descriptor";
    }

    private String integrity() {
        time("Recording Date and Time");
        in.u32("Integrity Type", type -> type + (type == 0 ? " open" : type == 1 ? " closed" : ""));
        extent("Next Integrity Extent");
        in.u64("Unique ID").skip(24).u32("Number of Partitions").u32("Length of Implementation Use");
        int partitions = (int) Math.min(at.u32(72), 8);
        for (int i = 0; i < partitions; i++) {
            in.u32("Free Space of partition " + i);
        }
        for (int i = 0; i < partitions; i++) {
            in.u32("Size of partition " + i);
        }
        if (at.u32(76) >= 46) {
            entity("Implementation ID");
            in.u32("Number of Files").u32("Number of Directories").u16("Minimum UDF Read Revision", code(4));
            in.u16("Minimum UDF Write Revision", code(4)).u16("Maximum UDF Write Revision", code(4));
        }
        return "Logical Volume Integrity Descriptor";
    }

    private String fileSet() {
        time("Recording Date and Time");
        in.u16("Interchange Level").u16("Maximum Interchange Level").u32("Character Set List").u32("Maximum Character Set List");
        in.u32("File Set Number").u32("File Set Descriptor Number");
        charset("Logical Volume Identifier Character Set").dstring("Logical Volume Identifier", 128).charset("File Set Character Set");
        dstring("File Set Identifier", 32).dstring("Copyright File Identifier", 32).dstring("Abstract File Identifier", 32);
        place("Root Directory ICB").entity("Domain Identifier").place("Next Extent").place("System Stream Directory ICB");
        return "File Set Descriptor";
    }

    private String fileIdentifier() {
        in.u16("File Version Number").u8("File Characteristics", TagFields::characteristics).u8("Length of File Identifier");
        place("ICB");
        in.u16("Length of Implementation Use").skip(at.u16(36));
        in.words("File Identifier", at.u8(19), TagFields::identifier);
        return "File Identifier Descriptor";
    }

    private static String characteristics(long bits) {
        List<String> set = new ArrayList<>();
        for (int i = 0; i < CHARACTERISTICS.length; i++) {
            if ((bits >> i & 1) != 0) {
                set.add(CHARACTERISTICS[i]);
            }
        }
        return FieldReader.code(bits, 2) + (set.isEmpty() ? "" : " " + String.join(", ", set));
    }

    @Clause("UDF 2.1.1")
    private static String identifier(byte[] field) {
        return switch (field.length == 0 ? 0 : field[0]) {
            case 8 -> FieldReader.printable(new String(field, 1, field.length - 1, StandardCharsets.ISO_8859_1));
            case 16 -> FieldReader.printable(new String(field, 1, field.length - 1, StandardCharsets.UTF_16BE));
            default -> FieldReader.hex(field);
        };
    }

    private String fileEntry(boolean extended) {
        in.u32("ICB: Prior Recorded Number of Direct Entries").u16("ICB: Strategy Type").hex("ICB: Strategy Parameter", 2);
        in.u16("ICB: Maximum Number of Entries").skip(1).u8("ICB: File Type", type -> type + (type == 4 ? " directory" : type == 5 ? " file" : ""));
        in.u32("ICB: Parent's block").u16("ICB: Parent's partition").u16("ICB: Flags", code(4));
        in.u32("Uid").u32("Gid").u32("Permissions", code(8)).u16("File Link Count").u8("Record Format").u8("Record Display Attributes");
        in.u32("Record Length").u64("Information Length");
        if (extended) {
            in.u64("Object Size");
        }
        in.u64("Logical Blocks Recorded");
        time("Access Date and Time").time("Modification Date and Time");
        if (extended) {
            time("Creation Date and Time");
        }
        time("Attribute Date and Time");
        in.u32("Checkpoint").skip(extended ? 4 : 0);
        place("Extended Attribute ICB");
        if (extended) {
            place("Stream Directory ICB");
        }
        entity("Implementation Identifier");
        in.u64("Unique ID").u32("Length of Extended Attributes").u32("Length of Allocation Descriptors");
        return extended ? "Extended File Entry" : "File Entry";
    }

    @Clause("UDF 2.1.3")
    private TagFields dstring(String name, int length) {
        in.words(name, length, TagFields::dstring);
        return this;
    }

    private static String dstring(byte[] field) {
        int used = Math.min(field[field.length - 1] & 0xFF, field.length - 1);
        return switch (used < 2 ? 0 : field[0]) {
            case 8 -> FieldReader.printable(new String(field, 1, used - 1, StandardCharsets.ISO_8859_1));
            case 16 -> FieldReader.printable(new String(field, 1, used - 1, StandardCharsets.UTF_16BE));
            default -> used == 0 ? "" : FieldReader.hex(field);
        };
    }

    @Clause("ECMA-167 1/7.4")
    private TagFields entity(String name) {
        in.words(name, 32, field -> {
            String identifier = FieldReader.printable(new String(field, 1, 23, StandardCharsets.ISO_8859_1));
            String suffix = FieldReader.hex(java.util.Arrays.copyOfRange(field, 24, 32));
            return identifier + (suffix.equals("all zero") ? "" : ", suffix " + suffix);
        });
        return this;
    }

    @Clause("ECMA-167 1/7.2.1")
    private TagFields charset(String name) {
        in.words(name, 64, field -> (field[0] & 0xFF) + " " + FieldReader.printable(new String(field, 1, 63, StandardCharsets.ISO_8859_1)));
        return this;
    }

    private TagFields time(String name) {
        in.words(name, 12, Times::timestamp);
        return this;
    }

    @Clause("ECMA-167 3/7.1")
    private TagFields extent(String name) {
        in.words(name, 8, field -> new LittleEnd(field).u32(0) == 0 ? "none"
                : String.format(Locale.ROOT, "%d bytes from sector %d", new LittleEnd(field).u32(0), new LittleEnd(field).u32(4)));
        return this;
    }

    /// A long allocation descriptor.
    @Clause("ECMA-167 4/14.14.2")
    private TagFields place(String name) {
        in.words(name, 16, field -> {
            LittleEnd words = new LittleEnd(field);
            return words.u32(0) == 0 ? "none" : String.format(Locale.ROOT, "%d bytes from block %d of partition %d", words.u32(0) & 0x3FFF_FFFF,
                    words.u32(4), words.u16(8));
        });
        return this;
    }
}
