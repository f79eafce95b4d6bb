package org.burnish.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.operation.BootRequest;
import org.burnish.operation.OperationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How an image starts a computer, to be mixed in.
final class BootChoices {
    @Option(
            names = "--boot-bios",
            paramLabel = "FILE[,KEY=VALUE...]",
            description = "Boot image for BIOS: a path in the image, or else a file of this computer, which no tree will show. "
                    + "ISOLINUX and GRUB get their boot information table by themselves.")
    List<String> bios = List.of();

    @Option(
            names = "--boot-uefi",
            paramLabel = "FILE|DIR[,KEY=VALUE...]",
            description = "Boot image for UEFI: the image of a FAT volume, or of what to make one: a folder with EFI/BOOT in it, or a program "
                    + "(.efi).")
    List<String> uefi = List.of();

    @Option(
            names = "--boot",
            paramLabel = "FILE[,KEY=VALUE...]",
            description = "One more boot image. Keys of all three: platform=bios|uefi|powerpc|mac|NUMBER, "
                    + "media=none|1.2|1.44|2.88|disk, load=SECTORS of 512 bytes, segment=NUMBER, id=TEXT, criteria=HEX, "
                    + "info-table=yes, grub2=yes, bootable=no.")
    List<String> others = List.of();

    @Option(names = "--boot-info-table", description = "Write a boot information table into the images for BIOS, whoever's they are.")
    boolean informationTable;

    @Option(names = "--grub2-boot-info", description = "Write the place of GRUB into the images for BIOS, whoever's they are.")
    boolean grub;

    @Option(names = "--boot-catalog", paramLabel = "PATH", description = "Show the boot catalogue as this file of the image (default: no tree shows it).")
    @Nullable String catalogue;

    @Option(names = "--hybrid", description = "Make the image start from a USB stick too. What boots UEFI becomes a partition.")
    boolean hybrid;

    @Option(
            names = "--partition-table",
            paramLabel = "gpt|mbr|both",
            description = "With which partition tables it does that: a GPT behind a protective MBR (default), an MBR alone, or both side by side.")
    @Nullable Kind table;

    @Option(
            names = "--mbr",
            paramLabel = "FILE",
            description = "Code that a BIOS starts from a stick: isohdpfx.bin of SYSLINUX, or boot_hybrid.img of GRUB "
                    + "(default with --hybrid: the one of this computer that fits).")
    @Nullable Path code;

    /// Which partition tables.
    enum Kind {
        GPT(Hybrid.GPT),
        MBR(Hybrid.MBR),
        BOTH(Hybrid.BOTH);

        private final Hybrid hybrid;

        Kind(Hybrid hybrid) {
            this.hybrid = hybrid;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    BootRequest request() throws OperationException {
        List<BootImage> images = new ArrayList<>();
        for (String text : bios) {
            images.add(BootArgument.parse(text, BootEntry.BIOS));
        }
        for (String text : uefi) {
            images.add(BootArgument.parse(text, BootEntry.UEFI));
        }
        for (String text : others) {
            images.add(BootArgument.parse(text, BootEntry.BIOS));
        }
        // A BIOS looks at the first entry alone, UEFI at all.
        images.sort(Comparator.comparing(image -> image.platform() != BootEntry.BIOS));
        images.replaceAll(image -> image.platform() == BootEntry.BIOS ? patched(image) : image);
        return new BootRequest(images, catalogue, hybrid(), code);
    }

    private Hybrid hybrid() {
        return table != null ? table.hybrid : hybrid ? Hybrid.GPT : Hybrid.NONE;
    }

    private BootImage patched(BootImage image) {
        return new BootImage(image.place(), image.platform(), image.medium(), image.loadSegment(), image.sectorCount(), image.bootable(),
                image.identifier(), image.criteria(), image.informationTable() || informationTable, image.grub() || grub);
    }
}
