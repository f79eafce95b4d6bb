package org.burnish.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.burnish.filesystem.boot.BootEquipment;
import org.burnish.filesystem.boot.BootVerdict;
import org.burnish.filesystem.boot.DiskTables;
import org.burnish.filesystem.boot.RecordedImage;
import org.burnish.filesystem.efi.EfiProgram;
import org.burnish.filesystem.partition.PartitionType;
import org.burnish.operation.ImageBoot;
import org.jspecify.annotations.Nullable;

/// What an image starts a computer with, for `burnish info --json`.
record BootJson(String verdict, @Nullable Catalogue catalogue, List<Image> images, Tables tables) {

    record Catalogue(long sector, @Nullable String path, boolean sound) {}

    record Image(
            int number,
            String platform,
            boolean bootable,
            String media,
            int loadSegment,
            int loadSectors,
            long sector,
            long bytes,
            @Nullable String path,
            String identifier,
            String criteria,
            String loader,
            boolean bootInformationTable,
            @Nullable String bootInformationFault,
            boolean fat,
            List<Program> programs) {}

    record Program(String path, @Nullable String machine, boolean starts, boolean signed, List<String> sbat) {}

    record Tables(
            boolean code, List<Partition> mbr, @Nullable Gpt gpt, List<Partition> apple) {}

    record Gpt(boolean sound, boolean copySound, List<Partition> partitions) {}

    /// @param first number of its first block of 512 bytes, or of the map's own size
    record Partition(int number, String type, boolean active, long first, long last, String name) {}

    static @Nullable BootJson of(ImageBoot boot) throws IOException {
        BootEquipment equipment = boot.equipment();
        if (equipment.isNone()) {
            return null;
        }
        List<Image> images = new ArrayList<>();
        for (RecordedImage image : equipment.images()) {
            images.add(image(image, boot));
        }
        Catalogue catalogue = equipment.catalogue() == null ? null
                : new Catalogue(equipment.catalogueBlock(), boot.fileAt(equipment.catalogueBlock()), equipment.catalogue().sound());
        return new BootJson(BootVerdict.of(equipment), catalogue, images, tables(equipment.tables()));
    }

    private static Image image(RecordedImage image, ImageBoot boot) throws IOException {
        var entry = image.entry();
        return new Image(image.number(), entry.platformName(), entry.bootable(), entry.mediumName(), entry.loadSegment(),
                entry.sectorCount(), entry.location(), image.content().length(), boot.fileAt(entry.location()), entry.identifier(),
                HexFormat.of().formatHex(entry.criteria().bytes()), image.loader().name().toLowerCase(Locale.ROOT),
                image.table() != null, image.tableFault(), image.fat(), image.programs().stream().map(BootJson::program).toList());
    }

    private static Program program(RecordedImage.Program program) {
        EfiProgram found = program.program();
        return new Program(program.path(), found == null || found.machine() == null ? null : found.machine().title(), program.starts(),
                found != null && found.signed(), found == null ? List.of() : found.sbat());
    }

    private static Tables tables(DiskTables tables) {
        List<Partition> mbr = tables.mbr() == null ? List.of() : tables.mbr().partitions().stream()
                .map(p -> new Partition(p.number(), String.format(Locale.ROOT, "%02X", p.type()), p.active(), p.first(), p.first() + p.count() - 1, ""))
                .toList();
        Gpt gpt = tables.gpt() == null ? null : new Gpt(tables.gpt().sound() && tables.entriesSound(),
                tables.backup() != null && tables.backup().sound() && tables.backupEntriesSound(),
                tables.partitions().stream()
                        .map(p -> new Partition(p.number(), PartitionType.nameOf(p.type()), false, p.first(), p.last(), p.name()))
                        .toList());
        List<Partition> apple = new ArrayList<>();
        tables.apple().forEach(p -> apple.add(new Partition(apple.size() + 1, p.type(), false, p.first(), p.first() + p.count() - 1, p.name())));
        return new Tables(tables.code().length > 0, mbr, gpt, apple);
    }
}
