package org.burnish.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.burnish.bytes.Finding;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.boot.BootOptions;
import org.burnish.filesystem.boot.Hybrid;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.fat.FatReader;
import org.burnish.job.Progress;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.TreeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Boot catalogues, partition tables and FAT volumes that are made to mislead are named, cost little, and lead nobody out of
/// the image.
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileBootTest {
    private static final int SECTOR = TestImage.SECTOR;
    private static final int BLOCK = 512;
    private static final int FAT = BLOCK;
    private static final int ROOT = 2 * BLOCK;
    private static final int DATA = 3 * BLOCK;
    private static final int CLUSTER = 8 * BLOCK;

    private static TestImage image(BytesContent volume) throws IOException {
        BootOptions boot = new BootOptions(List.of(
                BootImage.of(new BootImage.Place.InTree("boot.bin"), BootEntry.BIOS),
                BootImage.of(new BootImage.Place.Outside(volume), BootEntry.UEFI)), null, Hybrid.GPT, new byte[0], "seed", null);
        Directory tree = new TreeBuilder().file("boot.bin", new BytesContent(new byte[4096])).build();
        return TestImage.of(Mastering.plan(tree, MasteringOptions.builder().boot(boot).build(), Progress.NONE).image());
    }

    private static TestImage image() throws IOException {
        return image(new BytesContent(volume()));
    }

    private static List<Finding> errors(TestImage image) {
        CheckReport report = image.check();
        assertThat(report.ledger().shares().stream().mapToLong(Ledger.Share::sectors).sum()).isEqualTo(image.sectors());
        assertThat(report.findings()).hasSizeLessThan(500);
        return report.findings();
    }

    /// A FAT12 volume with a root directory of sixteen entries and twenty clusters of 4 KiB.
    private static byte[] volume() {
        ByteBuffer bytes = ByteBuffer.allocate(DATA + 20 * CLUSTER).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, (byte) 0xEB).put(1, (byte) 0x3C).put(2, (byte) 0x90).putShort(11, (short) BLOCK).put(13, (byte) 8).putShort(14, (short) 1);
        bytes.put(16, (byte) 1).putShort(17, (short) 16).putShort(19, (short) (bytes.capacity() / BLOCK)).put(21, (byte) 0xF8);
        bytes.putShort(22, (short) 1).put(510, (byte) 0x55).put(511, (byte) 0xAA);
        return bytes.array();
    }

    private static void entry(byte[] volume, int at, String name, int attributes, int cluster, long size) {
        ByteBuffer entry = ByteBuffer.wrap(volume, at, 32).slice().order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 11; i++) {
            entry.put(i, (byte) (i < name.length() ? name.charAt(i) : ' '));
        }
        entry.put(11, (byte) attributes).putShort(26, (short) cluster).putInt(28, (int) size);
    }

    /// Lets a cluster of a FAT12 volume be followed by another one.
    private static void link(byte[] volume, int cluster, int next) {
        int at = FAT + cluster + cluster / 2;
        int pair = (volume[at] & 0xFF) | (volume[at + 1] & 0xFF) << 8;
        int linked = cluster % 2 == 0 ? pair & 0xF000 | next : pair & 0xF | next << 4;
        volume[at] = (byte) linked;
        volume[at + 1] = (byte) (linked >> 8);
    }

    private static void fixHeader(TestImage image) throws IOException {
        image.putU32le(BLOCK + 16, 0);
        byte[] header = new byte[92];
        image.source().readBytes(BLOCK, ByteBuffer.wrap(header));
        CRC32 crc = new CRC32();
        crc.update(header);
        image.putU32le(BLOCK + 16, (int) crc.getValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000_000, Integer.MAX_VALUE, -1})
    void aPartitionTableWithAMillionEntriesIsNamedAndNotRead(int count) throws IOException {
        TestImage image = image();
        image.putU32le(BLOCK + 80, count);
        fixHeader(image);
        assertThat(errors(image)).anyMatch(finding -> finding.rule().equals("gpt-checksum") && finding.what().contains("more or larger"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 5000, Integer.MAX_VALUE, -1})
    void entriesOfImpossibleSizesAreNamed(int length) throws IOException {
        TestImage image = image();
        image.putU32le(BLOCK + 84, length);
        fixHeader(image);
        assertThat(errors(image)).anyMatch(finding -> finding.rule().equals("gpt-checksum"));
    }

    @Test
    void partitionsAndTablesAtTheEndOfTheWorldAreNamed() throws IOException {
        TestImage image = image();
        for (int i = 0; i < 8; i++) {
            image.put(2 * BLOCK + 40 + i, i == 7 ? 0x7F : 0xFF);
            image.put(BLOCK + 32 + i, i == 7 ? 0x7F : 0xFF);
        }
        assertThat(errors(image)).extracting(Finding::rule).contains("gpt-checksum", "gpt-copy", "partition-bounds");
        TestImage nowhere = image();
        for (int i = 0; i < 8; i++) {
            nowhere.put(BLOCK + 72 + i, 0xFF);
        }
        assertThat(errors(nowhere)).anyMatch(finding -> finding.rule().equals("gpt-checksum"));
    }

    @Test
    void aCatalogueOutsideTheImageIsNamed() throws IOException {
        for (int sector : new int[] {1 << 20, Integer.MAX_VALUE, -1, 0}) {
            TestImage image = image();
            image.putU32le(17 * SECTOR + 71, sector);
            assertThat(errors(image)).as("sector %d", sector).extracting(Finding::rule).anyMatch(rule -> rule.startsWith("boot-"));
        }
    }

    @Test
    void aCatalogueWithEntriesWithoutEndIsReadToItsEnd() throws IOException {
        TestImage image = image();
        int catalogue = image.u32le(17 * SECTOR + 71) * SECTOR;
        int volume = image.u32le(catalogue + 96 + 8);
        // A section with 65535 entries that claims whatever follows, and in it the same volume again and again.
        image.put(catalogue + 64, 0x90);
        image.put(catalogue + 66, 0xFF, 0xFF);
        for (int at = catalogue + 96; at + 32 <= catalogue + SECTOR; at += 32) {
            image.put(at, 0x88);
            image.putU32le(at + 8, at % 64 == 0 ? volume : -1);
        }
        assertThat(errors(image)).extracting(Finding::rule).contains("boot-image");
    }

    @Test
    void chainsOfClustersThatRunInCirclesEnd() throws IOException {
        byte[] volume = volume();
        entry(volume, ROOT, "EFI", 0x10, 2, 0);
        entry(volume, ROOT + 32, "FILE    BIN", 0x20, 4, 0xFFFF_FFFFL);
        link(volume, 2, 3);
        link(volume, 3, 2);
        link(volume, 4, 4);
        // The folder's entries are folders that are the folder itself.
        for (int at = DATA; at < DATA + 2 * CLUSTER; at += 32) {
            entry(volume, at, "F" + at, 0x10, 2, 0);
        }
        entry(volume, DATA, "BOOT", 0x10, 2, 0);
        entry(volume, DATA + 32, "BOOTX64 EFI", 0x20, 4, 0xFFFF_FFFFL);

        assertThat(errors(image(new BytesContent(volume)))).extracting(Finding::rule).contains("boot-machine");

        Directory root = FatReader.open(new BytesContent(volume)).orElseThrow();
        Node efi = root.children().getFirst();
        for (int depth = 1; efi instanceof Directory folder; depth++) {
            assertThat(depth).isLessThan(64);
            efi = folder.children().isEmpty() ? null : folder.children().getFirst();
        }
        RegularFile file = (RegularFile) root.children().get(1);
        assertThat(file.content().length()).isLessThanOrEqualTo(20L * CLUSTER);
        assertThat(file.content().read(5, ByteBuffer.allocate(100))).isEqualTo(100);
    }

    @Test
    void foldersWithTensOfThousandsOfFoldersAreNotGoneThrough() throws IOException {
        // One root directory of 65535 entries, all called EFI, and each leads to a folder as large.
        byte[] volume = new byte[6 << 20];
        System.arraycopy(volume(), 0, volume, 0, BLOCK);
        ByteBuffer start = ByteBuffer.wrap(volume).order(ByteOrder.LITTLE_ENDIAN);
        start.put(13, (byte) 64).putShort(17, (short) -16).putShort(19, (short) (volume.length / BLOCK));
        int data = 2 * BLOCK + 65520 * 32;
        for (int i = 0; i < 65520; i++) {
            entry(volume, 2 * BLOCK + i * 32, "EFI", 0x10, 2, 0);
        }
        for (int at = data; at + 32 <= volume.length; at += 32) {
            entry(volume, at, "D" + at % 100_000, 0x10, 2, 0);
        }
        for (int cluster = 2; cluster < 110; cluster++) {
            link(volume, cluster, cluster + 1);
        }
        assertThat(errors(image(new BytesContent(volume)))).extracting(Finding::rule).contains("boot-volume");
    }
}
