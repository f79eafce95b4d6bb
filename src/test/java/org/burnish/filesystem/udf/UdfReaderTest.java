package org.burnish.filesystem.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.block.FileBlockSource;
import org.burnish.bytes.Findings;
import org.burnish.oracle.Oracle;
import org.burnish.tree.Directory;
import org.burnish.tree.RegularFile;
import org.burnish.tree.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// UDF of every kind that other programs make.
class UdfReaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "hd, 1.02, 512", "hd, 1.50, 1024", "hd, 2.00, 2048", "hd, 2.01, 4096", "hd, 2.01, 8192", "hd, 2.01, 32768",
        "dvd, 1.02, 2048", "dvd, 2.01, 2048", "dvdram, 1.50, 2048", "dvdrw, 1.50, 2048", "dvdrw, 2.01, 2048",
        "cdrw, 1.50, 2048", "cdrw, 2.00, 2048", "cd, 1.02, 2048",
        "cdr, 1.50, 2048", "cdr, 2.01, 2048", "cdr, 2.60, 2048",
        "dvdr, 1.50, 2048", "dvdr, 2.00, 2048", "dvdr, 2.50, 2048", "bdr, 2.50, 2048", "bdr, 2.60, 2048"
    })
    void anEmptyVolumeOfEveryMediumIsOpened(String medium, String revision, int blockSize) throws Exception {
        Path file = UdfImage.make(folder, 4000, "-m " + medium + " -r " + revision + " -b " + blockSize);
        try (UdfImage image = UdfImage.open(file)) {
            UdfVolume volume = image.volume();
            assertThat(volume.identifier()).isEqualTo("Größe 漢");
            assertThat(Revision.titleOf(volume.revision())).isEqualTo(revision);
            assertThat(volume.blockSize()).isEqualTo(blockSize);
            assertThat(volume.root().children()).as("but for the list of defective packets").allMatch(n -> n.attributes().marks().hidden());
            assertThat(volume.root().attributes().mode()).isEqualTo(0755);
            assertThat(volume.descriptors().areComplete()).isTrue();
            assertThat(volume.descriptors().terminated()).isTrue();
            assertThat(volume.virtualTable() != null).isEqualTo(medium.matches("cdr|dvdr|bdr"));
            assertThat(image.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"256", "3743", "3999"})
    void oneAnchorIsEnough(int kept) throws Exception {
        Path file = UdfImage.make(folder, 4000, "-m hd -r 2.01 -b 2048");
        for (int sector : new int[] {256, 3743, 3999}) {
            if (sector != kept) {
                wipe(file, sector);
            }
        }
        try (UdfImage image = UdfImage.open(file)) {
            assertThat(image.volume().root().children()).isEmpty();
        }
    }

    @Test
    void theReserveSequenceStandsInForADamagedMainOne() throws Exception {
        Path file = UdfImage.make(folder, 4000, "-m hd -r 2.01 -b 2048");
        for (int sector = 96; sector < 112; sector++) {
            wipe(file, sector);
        }
        try (UdfImage image = UdfImage.open(file)) {
            assertThat(image.volume().identifier()).isEqualTo("Größe 漢");
            assertThat(image.complaints()).containsExactly("not all descriptors that it should have can be read");
        }
    }

    @Test
    void anImageThatIsLongerOrShorterThanItsVolumeIsOpened() throws Exception {
        Path file = UdfImage.make(folder, 4000, "-m dvdr -r 2.01 -b 2048");
        try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
            f.setLength(f.length() + 152 * 2048);
        }
        try (UdfImage image = UdfImage.open(file)) {
            assertThat(image.volume().root().children()).isEmpty();
            assertThat(image.complaints()).singleElement().asString().contains("152 sectors before the end");
        }
    }

    @Test
    void theBridgeOfGenisoimageIsRead() throws Exception {
        Path tree = folder.resolve("tree");
        Files.createDirectories(tree.resolve("Some folder/deeper"));
        Files.writeString(tree.resolve("Some folder/Ünïcode 文.txt"), "hello");
        Files.writeString(tree.resolve("Some folder/deeper/empty"), "");
        Files.write(tree.resolve("big"), new byte[123_456]);
        for (int i = 0; i < 300; i++) {
            Files.writeString(tree.resolve("Some folder/deeper/file number " + i + " with a long name"), "text " + i);
        }
        Path file = folder.resolve("bridge.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-udf", "-R", "-J", "-joliet-long", "-input-charset", "utf-8", "-V", "NAME", "-o", file, tree).succeeded();
        try (UdfImage image = UdfImage.open(file)) {
            Directory root = image.volume().root();
            assertThat(image.volume().identifier()).isEqualTo("NAME");
            assertThat(TreeText.of(root)).hasSize(305).contains("/Some folder/Ünïcode 文.txt (5)", "/big (123456)", "/Some folder/deeper/empty (0)");
            assertThat(TreeText.text(root, "/Some folder/deeper/file number 299 with a long name")).isEqualTo("text 299");
            assertThat(((RegularFile) TreeText.find(root, "/big")).content().extents()).hasSize(1);
            assertThat(image.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsNoUdfIsEmpty() throws Exception {
        Path file = folder.resolve("zeros");
        Files.write(file, new byte[3_000_000]);
        try (FileBlockSource source = FileBlockSource.open(file, 2048)) {
            assertThat(UdfReader.open(source, 0, Findings.IGNORED)).isEmpty();
        }
    }

    private static void wipe(Path file, long sector) throws Exception {
        try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
            f.seek(sector * 2048);
            f.write(new byte[2048]);
        }
    }
}
