package org.burnish.filesystem.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.burnish.block.FileBlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.efi.Machine;
import org.burnish.filesystem.eltorito.BootCatalogue;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.eltorito.BootInformationTable;
import org.burnish.filesystem.eltorito.SelectionCriteria;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.filesystem.partition.PartitionType;
import org.burnish.oracle.Installer;
import org.burnish.oracle.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be told of how images start computers: those of others, ours, and damaged ones.
class BootEquipmentTest {
    @TempDir
    Path here;

    private static BootEquipment of(Path image) throws IOException {
        try (FileBlockSource source = FileBlockSource.open(image, 2048)) {
            DescriptorSet descriptors = DescriptorSet.read(source, 0, Findings.IGNORED).orElse(DescriptorSet.NONE);
            BootEquipment equipment = BootEquipment.read(source, descriptors, block -> 0);
            for (RecordedImage recorded : equipment.images()) {
                recorded.tableFault();
            }
            BootVerdict.of(equipment);
            return equipment;
        }
    }

    @Test
    void imagesOfDebianAreUnderstood() throws IOException {
        BootEquipment ipxe = of(Oracle.packagedFile("/usr/lib/ipxe/ipxe.iso", "ipxe"));
        BootEquipment grub = of(Oracle.packagedFile("/usr/lib/grub-rescue/grub-rescue-cdrom.iso", "grub-rescue-pc"));
        BootEquipment memtest = of(Oracle.packagedFile("/usr/lib/memtest86+/memtest86+x64.iso", "memtest86+"));

        assertThat(BootVerdict.of(ipxe))
                .isEqualTo("From a disc it starts BIOS and UEFI (x86 64-bit, not signed); from a USB stick BIOS.");
        assertThat(ipxe.images()).extracting(RecordedImage::loader).containsExactly(Loader.ISOLINUX, Loader.OTHER);
        assertThat(BootVerdict.of(grub)).isEqualTo("From a disc and from a USB stick it starts BIOS.");
        assertThat(grub.images().getFirst().loader()).isEqualTo(Loader.GRUB);
        assertThat(BootVerdict.of(memtest))
                .isEqualTo("From a disc and from a USB stick it starts BIOS and UEFI (x86 64-bit, not signed).");
        assertThat(memtest.images().getFirst().entry().isFloppy()).isTrue();
    }

    @Test
    void imagesOfGrubMkrescueAreUnderstood() throws IOException {
        Oracle.packagedFile("/usr/lib/grub/x86_64-efi/moddep.lst", "grub-efi-amd64-bin");
        Path image = here.resolve("rescue.iso");
        Oracle.GRUB_MKRESCUE.run("-o", image, Files.createDirectory(here.resolve("tree"))).succeeded();

        BootEquipment rescue = of(image);

        assertThat(rescue.tables().gpt()).isNotNull();
        assertThat(rescue.tables().entriesSound() && rescue.tables().backupEntriesSound()).isTrue();
        assertThat(rescue.tables().partitions()).extracting(p -> PartitionType.nameOf(p.type())).contains("EFI system partition", "HFS+");
        assertThat(rescue.tables().apple()).isNotEmpty();
        assertThat(BootVerdict.of(rescue)).contains("BIOS", "UEFI (x86 64-bit, not signed)");
    }

    @Test
    void signaturesAndLevelsOfSignedLoadersAreFound() throws IOException {
        Path tree = Installer.withIsolinux(Files.createDirectory(here.resolve("tree")));
        Files.write(tree.resolve("EFI/BOOT/BOOTX64.EFI"),
                Files.readAllBytes(Oracle.packagedFile("/usr/lib/shim/shimx64.efi.signed", "shim-signed")));

        BootEquipment equipment = of(Installer.image(tree, "isolinux/isolinux.bin", Hybrid.BOTH, here.resolve("signed.iso")));

        RecordedImage.Program shim = equipment.images().get(1).programs().getFirst();
        assertThat(shim.starts()).isTrue();
        assertThat(shim.named()).isEqualTo(Machine.X64);
        assertThat(shim.program().signed()).isTrue();
        assertThat(shim.program().sbat()).anyMatch(line -> line.startsWith("shim,"));
        assertThat(equipment.tables().hybrid()).isEqualTo(Hybrid.BOTH);
        assertThat(BootVerdict.of(equipment)).isEqualTo("From a disc and from a USB stick it starts BIOS and UEFI (x86 64-bit, signed).");
    }

    @Test
    void damagedEquipmentIsReadWithoutHarm() throws IOException {
        Path tree = Installer.withIsolinux(Files.createDirectory(here.resolve("tree")));
        Path image = Installer.image(tree, "isolinux/isolinux.bin", Hybrid.GPT, here.resolve("good.iso"));
        byte[] start = new byte[64 * 2048];
        try (FileChannel channel = FileChannel.open(image)) {
            channel.read(ByteBuffer.wrap(start), 0);
        }
        Path damaged = here.resolve("damaged.iso");
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = start.clone();
            for (int n = random.nextInt(30); n >= 0; n--) {
                int[] places = {440 + random.nextInt(160), 1024 + random.nextInt(600), 17 * 2048 + random.nextInt(80), 20 * 2048 + random.nextInt(160)};
                bytes[places[random.nextInt(places.length)]] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
            }
            Files.write(damaged, Arrays.copyOf(bytes, bytes.length - random.nextInt(30 * 2048)));
            of(damaged);
        }
    }

    @Test
    void aCatalogueIsReadAsItWasWritten() throws IOException {
        SelectionCriteria criteria = new SelectionCriteria(1, "a language that needs more room than one entry has".getBytes(StandardCharsets.US_ASCII));
        List<BootEntry> entries = List.of(
                new BootEntry(0, "MAKER", true, 0, 0, 0, 4, 100, SelectionCriteria.NONE),
                new BootEntry(0xEF, "first", true, 0, 0, 0, 2880, 200, SelectionCriteria.NONE),
                new BootEntry(0xEF, "first", true, 0, 0, 0, 0, 300, SelectionCriteria.NONE),
                new BootEntry(1, "", false, 4, 0x1234, 6, 1, 400, criteria));
        BootCatalogue written = BootCatalogue.of(entries);
        ByteBuffer bytes = ByteBuffer.allocate(2048);
        written.write(new ByteWriter(bytes));

        BootCatalogue read = BootCatalogue.read(ByteReader.of(bytes.array()));

        assertThat(read.sound()).isTrue();
        assertThat(bytes.position()).isEqualTo(written.length());
        assertThat(read.length()).isEqualTo(written.length());
        assertThat(read.entries()).usingRecursiveComparison().isEqualTo(entries);
    }

    @Test
    void theSumOfABootImageCountsItsWordsFromByte64On() {
        byte[] image = new byte[71];
        image[0] = 9;
        image[64] = 1;
        image[69] = 2;
        image[70] = 3;

        assertThat(BootInformationTable.sum(image)).isEqualTo(1 + (2 << 8) + (3 << 16));
    }
}
