package org.burnish.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.burnish.job.Progress;
import org.burnish.operation.DescribeImage;
import org.burnish.operation.OpenImage;
import org.burnish.operation.OpenedImage;
import org.burnish.operation.OperationException;
import org.burnish.oracle.Oracle;
import org.burnish.tree.Structure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Structures of images of other programs, field by field, as isoinfo and udfinfo see them.
class ImageStructureTest {
    @TempDir
    Path folder;

    private Path image;
    private Path tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectories(folder.resolve("tree/docs")).getParent();
        Files.writeString(tree.resolve("docs/a.txt"), "alpha");
        Files.write(tree.resolve("boot.img"), new byte[4096]);
        image = folder.resolve("made.iso");
    }

    private void make() {
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-J", "-udf", "-V", "STRUCTURED", "-b", "boot.img", "-no-emul-boot", "-c", "boot.cat",
                "-o", image, tree).succeeded();
    }

    private static List<Structure> flat(List<Structure> structures) {
        return structures.stream().flatMap(one -> Stream.concat(Stream.of(one), flat(parts(one)).stream())).toList();
    }

    private static List<Structure> parts(Structure structure) {
        try {
            return structure.parts().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Structure> structures() throws IOException {
        try (OpenedImage opened = OpenImage.open(image)) {
            return flat(DescribeImage.run(opened, Progress.NONE));
        }
    }

    private static String value(List<Structure> in, String title, String field) {
        return in.stream().filter(one -> one.title().startsWith(title)).flatMap(one -> one.fields().stream())
                .filter(one -> one.name().equals(field)).findFirst().orElseThrow().value();
    }

    @Test
    void theDescriptorsSayWhatIsoinfoSays() throws IOException {
        make();
        List<Structure> all = structures();
        String theirs = Oracle.ISOINFO.run("-d", "-i", image).succeeded().text();
        String primary = "Primary Volume Descriptor";
        assertThat(theirs).contains("Volume id: " + value(all, primary, "Volume Identifier"))
                .contains("Volume size is: " + value(all, primary, "Volume Space Size"))
                .contains("Logical block size is: " + value(all, primary, "Logical Block Size"))
                .contains("Application id: " + value(all, primary, "Application Identifier"));
        String table = Oracle.ISOINFO.run("-debug", "-d", "-i", image).succeeded().text();
        assertThat(table).contains("L Path table start:     " + value(all, primary, "Location of Type L Path Table"))
                .contains("M Path table start:     " + value(all, primary, "Location of Type M Path Table"))
                .contains("Path table size is:     " + value(all, primary, "Path Table Size"))
                .contains("Root directory extent:  " + value(all, primary, "Root: Location of Extent"))
                .contains("boot catalog is in sector " + value(all, "Boot Record", "Boot Catalogue's sector"));
        assertThat(value(all, "Supplementary Volume Descriptor (Joliet)", "Volume Identifier")).isEqualTo("STRUCTURED");
        assertThat(value(all, "Boot Record", "Boot System Identifier")).isEqualTo("EL TORITO SPECIFICATION");
    }

    @Test
    void theTreesAreTherePathTablesAndRecords() throws IOException {
        make();
        List<Structure> all = structures();
        assertThat(all).extracting(Structure::title).contains("Type L Path Table", "Type M Path Table", "Root Directory", "DOCS", "A.TXT;1", "a.txt");
        assertThat(value(all, "A.TXT;1", "System Use")).startsWith("RR ").contains("NM").contains("PX");
        assertThat(value(all, "A.TXT;1", "Data Length")).isEqualTo("5");
        assertThat(value(all, "2  DOCS", "Parent Directory Number")).isEqualTo("1");
    }

    @Test
    void theTreeOfUdfIsOpenedFolderByFolder() throws IOException {
        make();
        List<Structure> all = structures();
        assertThat(value(all, "docs", "ICB: File Type")).isEqualTo("4 directory");
        Structure file = all.stream()
                .filter(one -> one.title().equals("a.txt") && one.fields().stream().anyMatch(field -> field.name().equals("Information Length")))
                .findFirst()
                .orElseThrow();
        assertThat(value(List.of(file), "a.txt", "Information Length")).isEqualTo("5");
        List<Structure.Field> names = all.stream()
                .filter(one -> one.title().equals("File Identifier Descriptor"))
                .flatMap(one -> one.fields().stream())
                .filter(one -> one.name().equals("File Identifier"))
                .toList();
        assertThat(names).extracting(Structure.Field::value).contains("docs", "a.txt", "boot.img");
        for (Structure.Field name : names) {
            assertThat(bytes(name)).isEqualTo((byte) 8 + name.value());
        }
    }

    /// What the file has at the field's place, the first byte as a number.
    private String bytes(Structure.Field field) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "r")) {
            byte[] bytes = new byte[field.length()];
            file.seek(field.position());
            file.readFully(bytes);
            return bytes[0] + new String(bytes, 1, bytes.length - 1, StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void theBootCatalogueNamesTheFilesThatItLeadsTo() throws IOException {
        make();
        List<Structure> all = structures();
        assertThat(value(all, "Boot Catalogue", "File")).isEqualTo("/boot.cat");
        assertThat(value(all, "Boot Catalogue", "Checksum")).isEqualTo("right");
        assertThat(value(all, "Initial/Default Entry", "File")).isEqualTo("/boot.img");
        assertThat(value(all, "Initial/Default Entry", "Boot Indicator")).isEqualTo("0x88 bootable");
    }

    @Test
    void udfIsDescribedAsUdfinfoSeesIt() throws IOException {
        image = Files.createFile(folder.resolve("plain.udf"));
        Oracle.MKUDFFS.run("--media-type=hd", "--blocksize=2048", "--udfrev=2.01", "--label=Structured disc", image, "2048").succeeded();
        List<Structure> all = structures();
        String theirs = Oracle.UDFINFO.run(image).succeeded().text().toLowerCase(Locale.ROOT);
        assertThat(theirs).contains("lvid=" + value(all, "Logical Volume Descriptor", "Logical Volume Identifier").toLowerCase(Locale.ROOT))
                .contains("vid=" + value(all, "Primary Volume Descriptor", "Volume Identifier").toLowerCase(Locale.ROOT))
                .contains("fsid=" + value(all, "File Set Descriptor", "File Set Identifier").toLowerCase(Locale.ROOT))
                .contains("start=" + value(all, "Partition Descriptor", "Partition Starting Location"));
        assertThat(value(all, "Root Directory's File Entry", "ICB: File Type")).isEqualTo("4 directory");
        assertThat(all).extracting(Structure::title).contains("Main Volume Descriptor Sequence", "Reserve Volume Descriptor Sequence");
    }

    @Test
    void everyFieldStandsInsideItsStructureAndInsideTheImage() throws IOException {
        make();
        long length = Files.size(image);
        assertThat(structures()).filteredOn(Structure::isPlaced).hasSizeGreaterThan(30).allSatisfy(one -> {
            assertThat(one.position() + one.length()).isBetween(1L, length);
            assertThat(one.fields()).allSatisfy(field -> assertThat(field.position() < 0
                    || field.position() >= one.position() && field.position() + field.length() <= one.position() + one.length()).isTrue());
        });
    }

    /// Whatever bytes an image has, its description ends, and in nothing worse than a complaint.
    @Test
    void hostileImagesAreDescribedAsFarAsTheyGo() throws IOException {
        make();
        byte[] good = Files.readAllBytes(image);
        int described = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] bad = good.clone();
            for (int i = random.nextInt(60); i >= 0; i--) {
                bad[16 * 2048 + random.nextInt(Math.min(bad.length - 16 * 2048, 300 * 2048))] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
            }
            ByteBuffer.wrap(bad).putShort(510, (short) 0x55AA);
            Files.write(image, bad);
            try (OpenedImage opened = OpenImage.open(image)) {
                described += walk(DescribeImage.run(opened, Progress.NONE), 0) > 0 ? 1 : 0;
            } catch (OperationException e) {
                assertThat(e.failure()).isNotNull();
            }
        }
        assertThat(described).isGreaterThan(100);
    }

    private static int walk(List<Structure> structures, int depth) {
        List<Structure> below = new ArrayList<>();
        for (Structure one : structures) {
            try {
                below.addAll(one.parts().read());
            } catch (IOException e) {
                assertThat(e).hasMessageNotContaining("Index");
            }
        }
        return structures.size() + (depth < 6 && below.size() < 2000 && !below.isEmpty() ? walk(below, depth + 1) : 0);
    }
}
