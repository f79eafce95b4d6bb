package org.burnish.structure;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.tree.Structure;

/// Fields of the volume descriptors of ISO 9660.
@Clause("ECMA-119 8")
final class DescriptorFields {
    private static final int BOOT_RECORD = 0;
    private static final int PRIMARY = 1;
    private static final int SUPPLEMENTARY = 2;
    private static final int TERMINATOR = 255;
    private static final int CATALOGUE_AT = 71;

    private final Bytes bytes;

    DescriptorFields(Bytes bytes) {
        this.bytes = bytes;
    }

    /// The descriptor in a sector.
    Structure of(byte[] sector, long position) {
        int type = sector[0] & 0xFF;
        int version = sector[6] & 0xFF;
        FieldReader in = new FieldReader(sector, position);
        in.u8("Volume Descriptor Type").text("Standard Identifier", 5).u8("Volume Descriptor Version");
        return switch (type) {
            case BOOT_RECORD -> bootRecord(in);
            case PRIMARY, SUPPLEMENTARY -> hierarchy(in, sector, type, version);
            case TERMINATOR -> in.structure("Volume Descriptor Set Terminator", Structure.Parts.NONE);
            default -> in.structure("Volume descriptor of type " + type, Structure.Parts.NONE);
        };
    }

    private static Structure bootRecord(FieldReader in) {
        in.text("Boot System Identifier", 32).text("Boot Identifier", 32);
        in.at(CATALOGUE_AT).u32("Boot Catalogue's sector");
        return in.structure("Boot Record", Structure.Parts.NONE);
    }

    private Structure hierarchy(FieldReader in, byte[] sector, int type, int version) {
        Charset texts = isJoliet(sector, type) ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
        in.hex(type == PRIMARY ? "Unused field" : "Volume Flags", 1);
        in.text("System Identifier", 32, texts).text("Volume Identifier", 32, texts);
        in.skip(8).both32("Volume Space Size").hex(type == PRIMARY ? "Unused field" : "Escape Sequences", 32);
        in.both16("Volume Set Size").both16("Volume Sequence Number").both16("Logical Block Size").both32("Path Table Size");
        in.u32("Location of Type L Path Table").u32("Location of Optional Type L Path Table");
        in.u32be("Location of Type M Path Table").u32be("Location of Optional Type M Path Table");
        in.u8("Root: Length of Directory Record").u8("Root: Extended Attribute Record Length").both32("Root: Location of Extent");
        in.both32("Root: Data Length").words("Root: Recording Date and Time", 7, Times::recording);
        in.u8("Root: File Flags", DirectoryFields::flags).skip(8);
        in.text("Volume Set Identifier", 128, texts).text("Publisher Identifier", 128, texts);
        in.text("Data Preparer Identifier", 128, texts).text("Application Identifier", 128, texts);
        in.text("Copyright File Identifier", 37, texts).text("Abstract File Identifier", 37, texts);
        in.text("Bibliographic File Identifier", 37, texts);
        in.words("Volume Creation Date and Time", 17, Times::volume).words("Volume Modification Date and Time", 17, Times::volume);
        in.words("Volume Expiration Date and Time", 17, Times::volume).words("Volume Effective Date and Time", 17, Times::volume);
        in.u8("File Structure Version").skip(1).words("Application Use", 512, DescriptorFields::use);
        return in.structure(title(sector, type, version), () -> parts(sector, texts));
    }

    /// Programs leave a text there as often as bytes.
    private static String use(byte[] field) {
        String text = new String(field, StandardCharsets.ISO_8859_1).strip();
        boolean readable = !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return readable ? text : FieldReader.hex(field);
    }

    private static boolean isJoliet(byte[] sector, int type) {
        return type == SUPPLEMENTARY && sector[88] == '%' && sector[89] == '/'
                && (sector[90] == '@' || sector[90] == 'C' || sector[90] == 'E');
    }

    private static String title(byte[] sector, int type, int version) {
        if (type == PRIMARY) {
            return "Primary Volume Descriptor";
        }
        return isJoliet(sector, type) ? "Supplementary Volume Descriptor (Joliet)"
                : version == 2 ? "Enhanced Volume Descriptor" : "Supplementary Volume Descriptor";
    }

    private List<Structure> parts(byte[] sector, Charset names) {
        LittleEnd at = new LittleEnd(sector);
        long block = at.u16(128) == 0 ? Bytes.SECTOR : at.u16(128);
        List<Structure> parts = new ArrayList<>();
        PathTableFields tables = new PathTableFields(bytes, block, at.u32(132), names);
        tables.add("Type L Path Table", at.u32(140), false, parts);
        tables.add("Optional Type L Path Table", at.u32(144), false, parts);
        tables.add("Type M Path Table", at.u32be(148), true, parts);
        tables.add("Optional Type M Path Table", at.u32be(152), true, parts);
        parts.add(new DirectoryFields(bytes, block, names).directory("Root Directory", at.u32(158), at.u32(166), List.of()));
        return parts;
    }
}
