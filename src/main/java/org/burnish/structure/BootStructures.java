package org.burnish.structure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.boot.BootEquipment;
import org.burnish.filesystem.boot.Loader;
import org.burnish.filesystem.boot.RecordedImage;
import org.burnish.filesystem.efi.EfiProgram;
import org.burnish.tree.PrintableName;
import org.burnish.tree.Structure;
import org.burnish.tree.Structure.Field;
import org.jspecify.annotations.Nullable;

/// The boot catalogue of an image with every entry and what is known of the image that it leads to.
///
/// @param files paths of files by the sectors in which they start, or null
@Clause("El Torito 2.0")
record BootStructures(Bytes bytes, BootEquipment equipment, LongFunction<@Nullable String> files) {
    private static final int ENTRY = 32;
    private static final int MOST_BYTES = 4 * Bytes.SECTOR;
    private static final int EXTENSION = 0x44;
    private static final int HEADER_MORE = 0x90;
    private static final int HEADER_LAST = 0x91;

    /// The catalogue, if there is one.
    List<Structure> all() throws IOException {
        if (equipment.catalogue() == null) {
            return List.of();
        }
        long position = equipment.catalogueBlock() * Bytes.SECTOR;
        int length = (int) Math.min(MOST_BYTES, Math.min(bytes.source().length() - position, equipment.catalogue().length()));
        byte[] catalogue = bytes.read(position, length);
        List<Field> fields = new ArrayList<>();
        file(equipment.catalogueBlock(), fields);
        fields.add(Field.derived("Checksum", equipment.catalogue().sound() ? "right" : "wrong"));
        return List.of(new Structure("Boot Catalogue", position, length, fields, () -> entries(catalogue, position)));
    }

    private List<Structure> entries(byte[] catalogue, long position) throws IOException {
        List<Structure> entries = new ArrayList<>();
        int image = 0;
        for (int at = 0; at + ENTRY <= catalogue.length; at += ENTRY) {
            byte[] entry = Arrays.copyOfRange(catalogue, at, at + ENTRY);
            FieldReader in = new FieldReader(entry, position + at);
            int first = entry[0] & 0xFF;
            if (at == 0) {
                entries.add(validation(in));
            } else if (at > ENTRY && (first == HEADER_MORE || first == HEADER_LAST)) {
                entries.add(header(in));
            } else if (first == EXTENSION) {
                in.u8("Extension Indicator", id -> FieldReader.code(id, 2)).hex("Flags", 1).hex("Selection Criteria", 30);
                entries.add(in.structure("Section Entry Extension", Structure.Parts.NONE));
            } else {
                entries.add(image(in, ++image));
            }
        }
        return entries;
    }

    private static Structure validation(FieldReader in) {
        in.u8("Header ID").u8("Platform ID", BootStructures::platform).skip(2).text("ID string", 24);
        in.u16("Checksum Word", sum -> FieldReader.code(sum, 4)).hex("Key bytes", 2);
        return in.structure("Validation Entry", Structure.Parts.NONE);
    }

    private static Structure header(FieldReader in) {
        in.u8("Header Indicator", id -> FieldReader.code(id, 2) + (id == HEADER_LAST ? " last" : "")).u8("Platform ID", BootStructures::platform);
        in.u16("Number of section entries").text("ID string", 28);
        return in.structure("Section Header", Structure.Parts.NONE);
    }

    private static String platform(long number) {
        return FieldReader.code(number, 2) + switch ((int) number) {
            case 0 -> " BIOS";
            case 1 -> " PowerPC";
            case 2 -> " Mac";
            case 0xEF -> " UEFI";
            default -> "";
        };
    }

    private Structure image(FieldReader in, int number) throws IOException {
        in.u8("Boot Indicator", id -> FieldReader.code(id, 2) + (id == 0x88 ? " bootable" : " not bootable"));
        in.u8("Boot media type", type -> FieldReader.code(type, 2)).u16("Load Segment", segment -> FieldReader.code(segment, 4));
        in.u8("System Type", type -> FieldReader.code(type, 2)).skip(1).u16("Sector Count (512 bytes)").u32("Load RBA (sector)");
        in.u8("Selection criteria type").hex("Vendor unique selection criteria", 19);
        RecordedImage image = equipment.images().stream().filter(one -> one.number() == number).findFirst().orElse(null);
        String title = number == 1 ? "Initial/Default Entry" : "Section Entry " + number;
        if (image == null) {
            return in.structure(title, Structure.Parts.NONE);
        }
        Structure entry = in.structure(title + ": " + image.entry().platformName(), Structure.Parts.NONE);
        List<Structure> programs = image.programs().stream().map(BootStructures::program).toList();
        return entry.with(facts(image), () -> programs);
    }

    private List<Field> facts(RecordedImage image) throws IOException {
        List<Field> facts = new ArrayList<>();
        facts.add(Field.derived("Machine", image.entry().platformName() + ", " + image.entry().mediumName()));
        file(image.entry().location(), facts);
        facts.add(Field.derived("Boot image", image.content().length() + " bytes"));
        if (image.loader() != Loader.OTHER) {
            facts.add(Field.derived("Loader", image.loader().title()));
        }
        if (image.table() != null) {
            String fault = image.tableFault();
            facts.add(Field.derived("Boot information table", fault == null ? "right" : fault));
        }
        if (image.fat()) {
            facts.add(Field.derived("Content", "FAT volume"));
        }
        return facts;
    }

    private void file(long block, List<Field> to) {
        String path = files.apply(block);
        to.add(Field.derived("File", path == null ? "none" : printablePath(path)));
    }

    private static String printablePath(String path) {
        return java.util.stream.Stream.of(path.split("/", -1))
                .map(name -> name.isEmpty() ? "" : PrintableName.of(name))
                .collect(java.util.stream.Collectors.joining("/"));
    }

    private static Structure program(RecordedImage.Program program) {
        List<Field> fields = new ArrayList<>();
        EfiProgram found = program.program();
        if (found == null) {
            fields.add(Field.derived("Program", "no"));
        } else {
            fields.add(Field.derived("Machine", found.machine() == null ? "unknown" : found.machine().title()));
            fields.add(Field.derived("Started by firmware", program.starts() ? "yes" : "no"));
            fields.add(Field.derived("Signed", found.signed() ? "yes" : "no"));
            found.sbat().forEach(line -> fields.add(Field.derived("SBAT", FieldReader.printable(line))));
        }
        return new Structure(printablePath(program.path()), -1, 0, fields, Structure.Parts.NONE);
    }
}
