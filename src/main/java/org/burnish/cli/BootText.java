package org.burnish.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.burnish.filesystem.boot.BootEquipment;
import org.burnish.filesystem.boot.BootVerdict;
import org.burnish.filesystem.boot.DiskTables;
import org.burnish.filesystem.boot.Loader;
import org.burnish.filesystem.boot.RecordedImage;
import org.burnish.filesystem.efi.EfiProgram;
import org.burnish.filesystem.partition.ApplePartitionMap;
import org.burnish.filesystem.partition.GuidPartitionTable;
import org.burnish.filesystem.partition.MasterBootRecord;
import org.burnish.filesystem.partition.PartitionType;
import org.burnish.operation.ImageBoot;

/// What an image starts a computer with, as `burnish info` prints it.
final class BootText {
    private final ImageBoot boot;
    private final PrintStream out;

    BootText(ImageBoot boot, PrintStream out) {
        this.boot = boot;
        this.out = out;
    }

    void print() throws IOException {
        BootEquipment equipment = boot.equipment();
        if (equipment.isNone()) {
            return;
        }
        out.println();
        out.println("Booting");
        out.println("    " + BootVerdict.of(equipment));
        if (equipment.catalogue() != null) {
            String path = boot.fileAt(equipment.catalogueBlock());
            out.println("    Boot catalogue in sector " + equipment.catalogueBlock() + (path == null ? "" : ", " + NodeLine.printablePath(path))
                    + (equipment.catalogue().sound() ? "" : ": its checksum is wrong"));
        }
        for (RecordedImage image : equipment.images()) {
            print(image);
        }
        print(equipment.tables());
    }

    private void print(RecordedImage image) throws IOException {
        String path = boot.fileAt(image.entry().location());
        out.println(String.format(Locale.ROOT, "    %d  %s%s, %s, sector %d, %,d bytes, loads %d x 512 bytes%s%s", image.number(),
                image.entry().platformName(), image.entry().bootable() ? "" : " (not bootable)", image.entry().mediumName(),
                image.entry().location(), image.content().length(), image.entry().sectorCount(),
                image.entry().loadSegment() == 0 ? "" : String.format(Locale.ROOT, " at segment %04X", image.entry().loadSegment()),
                path == null ? ", no file" : ", " + NodeLine.printablePath(path)));
        if (!image.entry().identifier().isEmpty()) {
            out.println("       id \"" + NodeLine.printablePath(image.entry().identifier()) + "\"");
        }
        if (image.entry().criteria().bytes().length > 0) {
            out.println("       selection criteria " + HexFormat.of().formatHex(image.entry().criteria().bytes()));
        }
        if (image.loader() != Loader.OTHER) {
            out.println("       " + image.loader().title());
        }
        String fault = image.tableFault();
        if (image.table() != null) {
            out.println("       boot information table" + (fault == null ? "" : " that " + fault));
        }
        if (image.fat()) {
            out.println("       FAT volume");
        }
        image.programs().forEach(this::print);
    }

    private void print(RecordedImage.Program program) {
        out.println("       " + NodeLine.printablePath(program.path()) + ": " + describe(program));
    }

    private static String describe(RecordedImage.Program program) {
        EfiProgram found = program.program();
        if (found == null) {
            return "is no program";
        }
        String machine = found.machine() == null ? "unknown machine" : found.machine().title();
        boolean wrong = program.named() != null && program.named() != found.machine();
        return machine + (wrong ? ", though its name is that for another machine" : "") + (found.signed() ? ", signed" : ", not signed") + level(found.sbat());
    }

    /// Name and generation of each component.
    private static String level(List<String> sbat) {
        List<String> levels = sbat.stream().map(line -> line.split(",", 3)).filter(parts -> parts.length > 1)
                .map(parts -> NodeLine.printablePath(parts[0] + " " + parts[1])).toList();
        return levels.isEmpty() ? "" : ", SBAT " + String.join(", ", levels);
    }

    private void print(DiskTables tables) {
        MasterBootRecord mbr = tables.mbr();
        if (mbr != null) {
            out.println("    Master Boot Record" + (tables.code().length == 0 ? ", no code" : ", code of " + Loader.ofCode(tables.code()).title()));
            for (MasterBootRecord.Partition partition : mbr.partitions()) {
                out.println(String.format(Locale.ROOT, "    %d  type %02X%s, blocks %d to %d", partition.number(), partition.type(),
                        partition.active() ? ", active" : "", partition.first(), partition.first() + partition.count() - 1));
            }
        }
        GuidPartitionTable gpt = tables.gpt();
        if (gpt != null) {
            boolean copy = tables.backup() != null && tables.backup().sound() && tables.backupEntriesSound();
            out.println("    GUID Partition Table" + (gpt.sound() && tables.entriesSound() ? "" : " with wrong checksums")
                    + (copy ? "" : ", its copy is missing or damaged"));
            for (GuidPartitionTable.Partition partition : tables.partitions()) {
                out.println(String.format(Locale.ROOT, "    %d  %s, blocks %d to %d, %s", partition.number(),
                        PartitionType.nameOf(partition.type()), partition.first(), partition.last(), NodeLine.printablePath(partition.name())));
            }
        }
        for (ApplePartitionMap entry : tables.apple()) {
            out.println(String.format(Locale.ROOT, "    Apple partition %s, %s, blocks %d to %d of %d bytes", NodeLine.printablePath(entry.name()),
                    NodeLine.printablePath(entry.type()), entry.first(), entry.first() + entry.count() - 1, tables.appleBlock()));
        }
    }
}
