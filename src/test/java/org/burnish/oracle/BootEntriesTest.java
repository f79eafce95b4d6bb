package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.eltorito.SelectionCriteria;
import org.burnish.job.Progress;
import org.burnish.operation.BootRequest;
import org.burnish.operation.CheckImage;
import org.burnish.tree.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Boot catalogues and partition tables of ours, as other programs see them.
class BootEntriesTest {
    @TempDir
    Path here;

    private Path tree;
    private Path image;

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectory(here.resolve("tree"));
        image = here.resolve("out.iso");
        Files.write(tree.resolve("plain.img"), new byte[5000]);
        Files.write(tree.resolve("windows.img"), new byte[4096]);
        Files.write(tree.resolve("floppy12.img"), new byte[1_228_800]);
        Files.write(tree.resolve("floppy144.img"), new byte[1_474_560]);
        Files.write(tree.resolve("floppy288.img"), new byte[2_949_120]);
        byte[] disk = new byte[1 << 20];
        disk[446 + 4] = 6;
        disk[510] = 0x55;
        disk[511] = (byte) 0xAA;
        Files.write(tree.resolve("disk.img"), disk);
    }

    private static BootImage entry(String path, int platform, int medium) {
        return new BootImage(new BootImage.Place.InTree(path), platform, medium, 0, BootImage.AUTOMATIC, true, "", SelectionCriteria.NONE, false, false);
    }

    private List<String> report(String kind) {
        return Oracle.XORRISO.run("-indev", image, kind, "plain").succeeded().lines();
    }

    private void build(MasteringOptions.Builder options, Hybrid hybrid, String catalogue, BootImage... images) throws IOException {
        Installer.image(tree, options, new BootRequest(List.of(images), catalogue, hybrid, null), image);
        assertThat(new CheckImage(image).run(Progress.NONE).hasErrors()).isFalse();
    }

    @Test
    void everyKindOfEntryIsSeenByXorriso() throws IOException {
        BootImage special = new BootImage(new BootImage.Place.InTree("plain.img"), BootEntry.BIOS, 0, 0x1234, 9, false, "SECTION", SelectionCriteria.NONE, true, true);
        build(MasteringOptions.builder(), Hybrid.NONE, "boot/boot.cat",
                entry("windows.img", BootEntry.BIOS, 0), special, entry("floppy12.img", BootEntry.BIOS, 1), entry("floppy144.img", BootEntry.BIOS, 2),
                entry("floppy288.img", BootEntry.BIOS, 3), entry("disk.img", BootEntry.BIOS, 4), entry("plain.img", 1, 0),
                entry("plain.img", 2, 0), entry("floppy288.img", BootEntry.UEFI, 0));

        List<String> lines = report("-report_el_torito").stream().map(line -> line.replaceAll(" +[0-9]+$", "")).toList();

        assertThat(lines).contains(
                "El Torito boot img :   1  BIOS  y   none  0x0000  0x00      8",
                "El Torito boot img :   2  BIOS  n   none  0x1234  0x00      9",
                "El Torito boot img :   3  BIOS  y  fd1.2  0x0000  0x00      1",
                "El Torito boot img :   4  BIOS  y  fd1.4  0x0000  0x00      1",
                "El Torito boot img :   5  BIOS  y  fd2.8  0x0000  0x00      1",
                "El Torito boot img :   6  BIOS  y     hd  0x0000  0x06      1",
                "El Torito boot img :   7   PPC  y   none  0x0000  0x00     12",
                "El Torito boot img :   8   Mac  y   none  0x0000  0x00     12",
                "El Torito boot img :   9  UEFI  y   none  0x0000  0x00   5760",
                "El Torito cat path : /boot/boot.cat",
                "El Torito img path :   9  /floppy288.img");
        assertThat(lines).filteredOn(line -> line.contains("img opts")).anyMatch(line -> line.contains("boot-info-table grub2-boot-info"));
    }

    @Test
    void isoinfoFollowsTheCatalogue() throws IOException {
        BootImage first = new BootImage(new BootImage.Place.InTree("floppy144.img"), BootEntry.BIOS, 2, 0, BootImage.AUTOMATIC, true, "BURNISH TEST", SelectionCriteria.NONE, false, false);
        build(MasteringOptions.builder(), Hybrid.NONE, null, first);

        assertThat(Oracle.ISOINFO.run("-d", "-i", image).succeeded().lines()).map(String::strip)
                .contains("Eltorito validation header:", "ID 'BURNISH TEST'", "Key 55 AA", "Bootid 88 (bootable)", "Boot media 2 (1.44MB Floppy)", "Nsect 1");
    }

    @Test
    void partitionTablesStandBesideUdf() throws IOException {
        for (Hybrid hybrid : List.of(Hybrid.GPT, Hybrid.BOTH)) {
            build(MasteringOptions.builder().fileSystems(EnumSet.of(FileSystem.ISO9660, FileSystem.ROCK_RIDGE, FileSystem.UDF)), hybrid, null,
                    entry("floppy288.img", BootEntry.UEFI, 0));

            assertThat(report("-report_system_area")).anyMatch(line -> line.startsWith("GPT type GUID") && line.contains("28732ac11ff8d211ba4b00a0c93ec93b"));
            assertThat(Oracle.UDFINFO.run(image).succeeded().lines()).contains("udfrev=1.02");
            if (hybrid == Hybrid.GPT) {
                // It refuses a GPT beside a Master Boot Record of its own, which isohybrid makes too.
                assertThat(Oracle.SGDISK.run("-p", image).succeeded().lines()).anyMatch(line -> line.contains("EF00"));
            }
        }
    }

    @Test
    void anImageForUefiThatIsTooLongForItsFieldReachesToTheEnd() throws IOException {
        Files.write(tree.resolve("large.img"), new byte[40 << 20]);
        build(MasteringOptions.builder(), Hybrid.MBR, null, entry("large.img", BootEntry.UEFI, 0));

        assertThat(report("-report_el_torito")).anyMatch(line -> line.matches("El Torito boot img : +1 +UEFI +y +none +0x0000 +0x00 +0 .*"));
        assertThat(report("-report_system_area")).anyMatch(line -> line.matches("MBR partition +: +2 +0x00 +0xef +[0-9]+ +81920"));
    }

    @Test
    void imagesThatCannotBeWhatTheyShouldAreRefused() {
        assertThatThrownBy(() -> build(MasteringOptions.builder(), Hybrid.NONE, null, entry("plain.img", BootEntry.BIOS, 2)))
                .hasMessageContaining("floppy disk of this kind has 1474560");
        assertThatThrownBy(() -> build(MasteringOptions.builder().fileSystems(EnumSet.of(FileSystem.UDF)), Hybrid.NONE, null,
                entry("plain.img", BootEntry.BIOS, 0))).hasMessageContaining("UDF cannot stand alone");
        assertThatThrownBy(() -> build(MasteringOptions.builder(), Hybrid.NONE, null, entry("nothing.img", BootEntry.BIOS, 0)))
                .hasMessageContaining("nothing.img");
    }
}
