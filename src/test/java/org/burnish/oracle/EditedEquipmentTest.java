package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.job.Progress;
import org.burnish.operation.CheckImage;
import org.burnish.operation.EditImage;
import org.burnish.operation.EditImage.Way;
import org.burnish.operation.EditRequest;
import org.burnish.operation.ImageChange;
import org.burnish.source.Graft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What images of others and of ours start with is the same after an edit, be it a new image or one in place.
class EditedEquipmentTest {
    @TempDir
    Path here;

    private List<String> edit(Path image, Path target, Way way) throws IOException {
        Path added = Files.write(here.resolve("added.bin"), SampleTree.bytes(4, 300_000));
        List<ImageChange> changes = List.of(new ImageChange.MakeFolder("new folder"), new ImageChange.Add(new Graft("new folder/added.bin", added)));
        Files.copy(image, target, StandardCopyOption.REPLACE_EXISTING);
        try (EditImage edit = EditImage.plan(target, EditRequest.of(changes, null, way), Progress.NONE)) {
            assertThat(edit.isSession()).isEqualTo(way != Way.ANEW);
            edit.write(target, Progress.NONE);
            assertThat(new CheckImage(target).run(Progress.NONE).hasErrors()).isFalse();
            return edit.notes();
        }
    }

    private static Stream<Path> othersImages() {
        return Stream.of(Oracle.packagedFile("/usr/lib/ipxe/ipxe.iso", "ipxe"),
                Oracle.packagedFile("/usr/lib/grub-rescue/grub-rescue-cdrom.iso", "grub-rescue-pc"),
                Oracle.packagedFile("/usr/lib/memtest86+/memtest86+x64.iso", "memtest86+"));
    }

    private static List<String> partitions(Path image) {
        return Oracle.XORRISO.run("-indev", image, "-report_system_area", "plain").succeeded().lines().stream()
                .filter(line -> line.startsWith("System area summary") || line.startsWith("MBR partition  "))
                .map(line -> line.replaceAll("cyl-align-[a-z]+", "")).toList();
    }

    @ParameterizedTest
    @EnumSource
    void imagesOfDebianKeepTheirEntriesAndLoaders(Way way) throws IOException {
        for (Path image : othersImages().toList()) {
            Path edited = here.resolve(way + " " + image.getFileName());

            assertThat(edit(image, edited, way)).isEmpty();

            assertThat(EditedBootTest.bootReport(edited)).as("%s", image).isEqualTo(EditedBootTest.bootReport(image)).isNotEmpty();
            String summary = partitions(edited).getFirst();
            assertThat(Stream.of("MBR", "isohybrid", "grub2-mbr").filter(summary::contains))
                    .containsExactlyElementsOf(Stream.of("MBR", "isohybrid", "grub2-mbr").filter(partitions(image).getFirst()::contains).toList());
            assertThat(partitions(edited)).as("a partition that a BIOS starts").anyMatch(line -> line.contains(" 0x80 "));
            assertThat(partitions(edited)).filteredOn(line -> line.contains("0xef")).hasSize(hasUefi(image) ? 1 : 0);
        }
    }

    private static boolean hasUefi(Path image) {
        return EditedBootTest.bootReport(image).stream().anyMatch(line -> line.contains("UEFI"));
    }

    @ParameterizedTest
    @EnumSource
    void imagesOfGrubMkrescueKeepTheirEntriesAndTheirGpt(Way way) throws IOException {
        Oracle.packagedFile("/usr/lib/grub/x86_64-efi/moddep.lst", "grub-efi-amd64-bin");
        Path image = here.resolve("rescue.iso");
        Oracle.GRUB_MKRESCUE.run("-o", image, Files.createDirectory(here.resolve("tree"))).succeeded();
        Path edited = here.resolve("edited.iso");

        assertThat(edit(image, edited, way)).allMatch(note -> note.contains("Apple partition map") || note.contains("HFS+") || note.contains("-md5"));

        assertThat(EditedBootTest.bootReport(edited)).isEqualTo(EditedBootTest.bootReport(image)).hasSize(5);
        assertThat(Oracle.SGDISK.run("-v", edited).succeeded().lines()).anyMatch(line -> line.startsWith("No problems found"));
        assertThat(Oracle.SGDISK.run("-p", edited).succeeded().lines()).anyMatch(line -> line.contains("EF00"));
    }

    /// The catalogue as xorriso finds it, without what an edit may change: where the images are, and the sum.
    private static byte[] catalogue(Path image) throws IOException {
        long block = Oracle.XORRISO.run("-indev", image, "-report_el_torito", "plain").succeeded().lines().stream()
                .filter(line -> line.startsWith("El Torito catalog")).map(line -> line.replaceAll(".*: *([0-9]+) .*", "$1"))
                .mapToLong(Long::parseLong).findFirst().orElseThrow();
        byte[] bytes = new byte[512];
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "r")) {
            file.seek(block * 2048);
            file.readFully(bytes);
        }
        Arrays.fill(bytes, 28, 30, (byte) 0);
        for (int at = 32; at < bytes.length; at += 32) {
            if ((bytes[at] & 0xFF) == 0x88) {
                Arrays.fill(bytes, at + 8, at + 12, (byte) 0);
            }
        }
        return bytes;
    }

    @ParameterizedTest
    @EnumSource
    void identifiersCriteriaAndEmulationStayToTheByte(Way way) throws IOException {
        Path tree = Files.createDirectory(here.resolve("tree"));
        Files.write(tree.resolve("floppy.img"), new byte[1_474_560]);
        Files.write(tree.resolve("plain.img"), new byte[6000]);
        byte[] disk = new byte[1 << 20];
        disk[446 + 4] = 6;
        disk[446 + 12] = 9;
        disk[510] = 0x55;
        disk[511] = (byte) 0xAA;
        Files.write(tree.resolve("disk.img"), disk);
        Path esp = tree.resolve("esp.img");
        Oracle.MKFS_FAT.run("-C", esp, "2880").succeeded();
        Path image = here.resolve("old.iso");
        Oracle.XORRISO.run("-as", "mkisofs", "-quiet", "-R", "-o", image, "-c", "boot.cat",
                "-b", "floppy.img", "-eltorito-id", "SOMEBODY ELSE",
                "-eltorito-alt-boot", "-b", "plain.img", "-no-emul-boot", "-boot-load-size", "7",
                "-eltorito-id", "A SECOND", "-eltorito-selcrit", "010203040506070809",
                "-eltorito-alt-boot", "-b", "disk.img", "-hard-disk-boot",
                "-eltorito-alt-boot", "-e", "esp.img", "-no-emul-boot", tree).succeeded();
        Path edited = here.resolve("new.iso");

        assertThat(edit(image, edited, way)).isEmpty();

        assertThat(EditedBootTest.bootReport(edited)).isEqualTo(EditedBootTest.bootReport(image)).hasSize(8);
        assertThat(catalogue(edited)).isEqualTo(catalogue(image));
    }

    @Test
    void grubStartsInAllFourWaysAfterEitherEdit() throws IOException {
        Path tree = Installer.withGrub(Files.createDirectory(here.resolve("tree")));
        Path image = Installer.image(tree, "boot/grub/eltorito.img", Hybrid.GPT, here.resolve("grub.iso"));
        for (Way way : List.of(Way.ANEW, Way.IN_PLACE)) {
            Path edited = here.resolve("edited.iso");

            assertThat(edit(image, edited, way)).isEmpty();

            assertThat(EditedBootTest.bootReport(edited)).isEqualTo(EditedBootTest.bootReport(image));
            BootTest.assertStartsEverything(edited, here);
        }
    }
}
