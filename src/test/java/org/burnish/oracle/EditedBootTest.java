package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.job.Progress;
import org.burnish.operation.CheckImage;
import org.burnish.operation.EditImage;
import org.burnish.operation.ImageChange;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.oracle.Computer.Firmware;
import org.burnish.oracle.Computer.Medium;
import org.burnish.source.Graft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images that start computers still do after an edit: ours and those of others.
class EditedBootTest {
    @TempDir
    Path here;

    private List<ImageChange> request(List<String> remove, Map<String, String> rename) throws IOException {
        Path added = Files.write(here.resolve("added.bin"), new byte[300_000]);
        var changes = new ArrayList<ImageChange>();
        remove.forEach(path -> changes.add(new ImageChange.Remove(path)));
        rename.forEach((path, to) -> changes.add(new ImageChange.Rename(path, to)));
        changes.add(new ImageChange.MakeFolder("new folder"));
        changes.add(new ImageChange.Add(new Graft("more/added.bin", added)));
        changes.add(new ImageChange.Describe(ImageChange.Field.VOLUME_ID, "EDITED"));
        return changes;
    }

    private List<String> edit(Path image, Path target, List<ImageChange> changes) throws IOException {
        try (EditImage edit = EditImage.plan(image, changes, OffsetDateTime.parse("2026-03-04T05:06:07Z"), Progress.NONE)) {
            edit.write(target, Progress.NONE);
            assertThat(new CheckImage(target).run(Progress.NONE).hasErrors()).isFalse();
            return edit.notes();
        }
    }

    static List<String> bootReport(Path image) {
        // The options say which images are patched and how, without their places.
        return Oracle.XORRISO.run("-indev", image, "-report_el_torito", "plain").succeeded().lines().stream()
                .filter(line -> line.contains("img path") || line.contains("img opts") || line.contains("boot img"))
                .map(line -> line.contains("boot img") ? line.substring(0, line.lastIndexOf(' ')).stripTrailing() : line)
                .toList();
    }

    @Test
    void ourImageStartsInAllFourWaysAfterAnEdit() throws IOException {
        Path tree = Installer.withIsolinux(Files.createDirectory(here.resolve("tree")));
        Path image = Installer.image(tree, "isolinux/isolinux.bin", Hybrid.GPT, here.resolve("old.iso"));
        Path edited = here.resolve("new.iso");

        List<String> notKept = edit(image, edited, request(List.of("docs/readme.txt"), Map.of("docs", "papers")));

        assertThat(notKept).isEmpty();
        assertThat(bootReport(edited)).isEqualTo(bootReport(image)).hasSize(4);
        assertThat(Oracle.SGDISK.run("-v", edited).succeeded().lines()).anyMatch(line -> line.startsWith("No problems found"));
        BootTest.assertStartsEverything(edited, here);
        try (OpenedImage opened = OpenImage.open(edited)) {
            assertThat(opened.volumes().preferred().description().volumeIdentifier()).isEqualTo("EDITED");
            assertThat(opened.node(opened.volumes().preferred(), "/more/added.bin")).isNotNull();
            assertThat(opened.node(opened.volumes().preferred(), "/papers")).isNotNull();
        }
    }

    @Test
    void anImageOfXorrisoInTheStyleOfDebianStillStarts() throws IOException {
        Path tree = Installer.withIsolinux(Files.createDirectory(here.resolve("tree")));
        Path esp = here.resolve("efi.img");
        Oracle.MKFS_FAT.run("-C", esp, "4096").succeeded();
        Oracle.MCOPY.run("-s", "-i", esp, tree.resolve("EFI"), "::").succeeded();
        Files.move(esp, tree.resolve("efi.img"));
        Path image = here.resolve("debian.iso");
        Oracle.XORRISO.run("-as", "mkisofs", "-r", "-J", "-o", image, "-isohybrid-mbr",
                Oracle.packagedFile("/usr/lib/ISOLINUX/isohdpfx.bin", "isolinux"), "-b", "isolinux/isolinux.bin", "-c", "isolinux/boot.cat",
                "-boot-load-size", "4", "-boot-info-table", "-no-emul-boot", "-eltorito-alt-boot", "-e", "efi.img", "-no-emul-boot",
                "-isohybrid-gpt-basdat", tree).succeeded();
        Path edited = here.resolve("edited.iso");

        edit(image, edited, request(List.of("docs"), Map.of()));

        assertThat(bootReport(edited)).isEqualTo(bootReport(image)).hasSize(5);
        BootTest.assertStartsEverything(edited, here);
    }

    @Test
    void aBootImageThatIsRenamedIsFollowedAndOneThatIsRemovedIsTold() throws IOException {
        Path tree = Installer.withIsolinux(Files.createDirectory(here.resolve("tree")));
        Path image = Installer.image(tree, "isolinux/isolinux.bin", Hybrid.GPT, here.resolve("old.iso"));
        Path renamed = here.resolve("renamed.iso");
        Path removed = here.resolve("removed.iso");

        List<String> first = edit(image, renamed, request(List.of(), Map.of("isolinux", "syslinux")));
        List<String> second = edit(image, removed, request(List.of("isolinux"), Map.of()));

        assertThat(first).isEmpty();
        assertThat(bootReport(renamed)).anyMatch(line -> line.endsWith("/syslinux/isolinux.bin"));
        assertThat(second).hasSize(2).anyMatch(line -> line.contains("boot image 1 for BIOS is gone"));
        assertThat(new Computer(Firmware.UEFI, Medium.DISC).start(removed, Installer.UEFI_WORD, here)).contains(Installer.UEFI_WORD);
    }

    @Test
    void imagesOfDebianKeepWhatTheyStartWith() throws IOException {
        for (Path image : List.of(
                Oracle.packagedFile("/usr/lib/ipxe/ipxe.iso", "ipxe"),
                Oracle.packagedFile("/usr/lib/grub-rescue/grub-rescue-cdrom.iso", "grub-rescue-pc"),
                Oracle.packagedFile("/usr/lib/memtest86+/memtest86+x64.iso", "memtest86+"))) {
            Path edited = here.resolve(String.valueOf(image.getFileName()));

            List<String> notKept = edit(image, edited, request(List.of(), Map.of()));

            assertThat(notKept).isEmpty();
            assertThat(bootReport(edited)).as("%s", image).isEqualTo(bootReport(image)).isNotEmpty();
        }
    }

    @Test
    void anImageIsEditedInPlace() throws IOException {
        Path tree = Installer.withGrub(Files.createDirectory(here.resolve("tree")));
        Path image = Installer.image(tree, "boot/grub/eltorito.img", Hybrid.MBR, here.resolve("grub.iso"));
        Path before = Files.copy(image, here.resolve("before.iso"), StandardCopyOption.REPLACE_EXISTING);

        edit(image, image, request(List.of("docs"), Map.of()));

        assertThat(bootReport(image)).isEqualTo(bootReport(before));
        assertThat(new Computer(Firmware.BIOS, Medium.STICK).start(image, Installer.BIOS_WORD, here)).contains(Installer.BIOS_WORD);
        assertThat(here.resolve("grub.iso.part")).doesNotExist();
    }
}
