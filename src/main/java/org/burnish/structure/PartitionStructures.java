package org.burnish.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.boot.DiskTables;
import org.burnish.filesystem.boot.Loader;
import org.burnish.filesystem.partition.GuidPartitionTable;
import org.burnish.filesystem.partition.PartitionType;
import org.burnish.tree.Structure;
import org.burnish.tree.Structure.Field;

/// The partition tables of an image.
record PartitionStructures(Bytes bytes, DiskTables tables) {
    private static final int BLOCK = 512;
    private static final int MBR_ENTRIES = 446;
    private static final int MBR_ENTRY = 16;
    private static final int MOST_APPLE = 64;

    List<Structure> all() throws IOException {
        List<Structure> all = new ArrayList<>();
        if (tables.mbr() != null) {
            all.add(masterBootRecord());
        }
        GuidPartitionTable gpt = tables.gpt();
        if (gpt != null) {
            header("GUID Partition Table", BLOCK, tables.entriesSound(), all);
            header("Copy of the GUID Partition Table", gpt.otherBlock() * BLOCK, tables.backupEntriesSound(), all);
        }
        for (int i = 0; i < Math.min(tables.apple().size(), MOST_APPLE); i++) {
            apple((i + 1L) * tables.appleBlock(), all);
        }
        return all;
    }

    @Clause("UEFI 5.2.1")
    private Structure masterBootRecord() throws IOException {
        byte[] record = bytes.read(0, BLOCK);
        FieldReader in = new FieldReader(record, 0);
        in.take("Boot Code", 440, Loader.ofCode(tables.code()).title()).hex("Unique MBR Disk Signature", 4).hex("Unknown", 2);
        in.at(BLOCK - 2).hex("Signature", 2);
        List<Structure> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int at = MBR_ENTRIES + i * MBR_ENTRY;
            FieldReader entry = new FieldReader(java.util.Arrays.copyOfRange(record, at, at + MBR_ENTRY), at);
            entry.u8("Boot Indicator", flag -> FieldReader.code(flag, 2) + (flag == 0x80 ? " active" : ""));
            entry.hex("Starting CHS", 3).u8("OS Type", type -> FieldReader.code(type, 2)).hex("Ending CHS", 3);
            entry.u32("Starting LBA (512-byte blocks)").u32("Size in LBA (512-byte blocks)");
            parts.add(entry.structure("Partition " + (i + 1), Structure.Parts.NONE));
        }
        return in.structure("Master Boot Record", () -> parts);
    }

    @Clause("UEFI 5.3.2")
    private void header(String title, long position, boolean entriesSound, List<Structure> to) throws IOException {
        if (!bytes.has(position, BLOCK)) {
            return;
        }
        byte[] block = bytes.read(position, BLOCK);
        FieldReader in = new FieldReader(block, position);
        in.text("Signature", 8).hex("Revision", 4).u32("Header Size").u32("Header CRC32", crc -> FieldReader.code(crc, 8)).skip(4);
        in.u64("My LBA").u64("Alternate LBA").u64("First Usable LBA").u64("Last Usable LBA").words("Disk GUID", 16, PartitionStructures::guid);
        in.u64("Partition Entry LBA").u32("Number of Partition Entries").u32("Size of Partition Entry");
        in.u32("Partition Entry Array CRC32", crc -> FieldReader.code(crc, 8) + (entriesSound ? "" : " (wrong)"));
        LittleEnd at = new LittleEnd(block);
        boolean isTable = new String(block, 0, 8, StandardCharsets.ISO_8859_1).equals("EFI PART");
        long count = Math.min(at.u32(80), GuidPartitionTable.MOST_ENTRIES);
        long length = Math.min(at.u32(84), BLOCK * 8L);
        to.add(in.structure(isTable ? title : title + " (missing)", isTable ? () -> entries(at.u64(72) * BLOCK, count, length) : Structure.Parts.NONE));
    }

    @Clause("UEFI 5.3.3")
    private List<Structure> entries(long position, long count, long length) throws IOException {
        List<Structure> entries = new ArrayList<>();
        for (int i = 0; i < count && bytes.has(position + i * length, length) && length >= GuidPartitionTable.ENTRY; i++) {
            byte[] entry = bytes.read(position + i * length, (int) length);
            if (new LittleEnd(entry).u64(0) == 0 && new LittleEnd(entry).u64(8) == 0) {
                continue;
            }
            FieldReader in = new FieldReader(entry, position + i * length);
            in.words("Partition Type GUID", 16, type -> PartitionType.nameOf(type) + ", " + guid(type));
            in.words("Unique Partition GUID", 16, PartitionStructures::guid).u64("Starting LBA").u64("Ending LBA");
            in.u64("Attributes", flags -> FieldReader.code(flags, 16)).text("Partition Name", 72, StandardCharsets.UTF_16LE);
            entries.add(in.structure("Partition " + (i + 1), Structure.Parts.NONE));
        }
        return entries;
    }

    /// As people write it: the first three numbers have their low byte first on the disc.
    private static String guid(byte[] bytes) {
        LittleEnd at = new LittleEnd(bytes);
        return String.format(Locale.ROOT, "%08X-%04X-%04X-%04X-%04X%08X", at.u32(0), at.u16(4), at.u16(6), at.u16be(8), at.u16be(10), at.u32be(12));
    }

    @Clause("Inside Macintosh: Devices, 3-25")
    private void apple(long position, List<Structure> to) throws IOException {
        if (bytes.has(position, BLOCK)) {
            FieldReader in = new FieldReader(bytes.read(position, BLOCK), position);
            in.text("Signature", 2).skip(2).u32be("Entries in the map").u32be("First block").u32be("Blocks").text("Name", 32).text("Type", 32);
            to.add(in.structure("Apple Partition Map entry", Structure.Parts.NONE)
                    .with(List.of(Field.derived("Bytes of a block", Integer.toString(tables.appleBlock()))), Structure.Parts.NONE));
        }
    }
}
