package org.burnish.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.burnish.oracle.Oracle;
import org.burnish.tree.Attributes;
import org.burnish.tree.FileSystem;
import org.burnish.tree.TreeText;
import org.burnish.tree.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What genisoimage and xorriso make beyond plain trees: compression, relocation, devices, old Rock Ridge.
class ForeignExtensionsTest {
    @TempDir
    Path folder;

    private Path tree() throws IOException {
        return Files.createDirectories(folder.resolve("tree"));
    }

    private Path genisoimage(Object... options) {
        Path image = folder.resolve("image.iso");
        Object[] all = new Object[options.length + 3];
        all[0] = "-quiet";
        all[1] = "-o";
        all[2] = image;
        System.arraycopy(options, 0, all, 3, options.length);
        Oracle.GENISOIMAGE.command(all).run().succeeded();
        return image;
    }

    /// 300 KB with a run of zeros, a run of text and a run of noise.
    private static byte[] mixed() {
        byte[] bytes = new byte[300_000];
        byte[] text = IntStream.range(0, 20_000).mapToObj(Integer::toString).collect(Collectors.joining("\n")).getBytes();
        System.arraycopy(text, 0, bytes, 150_000, 100_000);
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, 250_000, noise.length);
        return bytes;
    }

    private void compressedByXorriso(String version) throws Exception {
        byte[] bytes = mixed();
        Files.write(tree().resolve("file"), bytes);
        Path image = folder.resolve("z.iso");
        Oracle.XORRISO.command("-outdev", image, "-zisofs", "version_2=" + version, "-map", tree(), "/",
                "-set_filter_r", "--zisofs", "/", "--", "-commit").run().succeeded();
        try (Opened opened = new Opened(image)) {
            assertThat(opened.tree()).containsExactly("/file (300000)");
            assertThat(TreeText.bytes(opened.root(), "/file")).isEqualTo(bytes);
            assertThat(TreeText.bytes(opened.root(FileSystem.ISO9660), "/FILE")).hasSizeLessThan(200_000);
            assertThat(opened.findings.kept()).isEmpty();
        }
    }

    @Test
    void filesCompressedByZisofsAreInflated() throws Exception {
        compressedByXorriso("off");
    }

    @Test
    void filesCompressedByTheSecondZisofsAreInflated() throws Exception {
        compressedByXorriso("on");
    }

    @Test
    void filesCompressedByMkzftreeAreInflated() throws Exception {
        byte[] bytes = mixed();
        Files.write(tree().resolve("file"), bytes);
        Path packed = folder.resolve("packed");
        Oracle.MKZFTREE.command(tree(), packed).run().succeeded();
        try (Opened opened = new Opened(genisoimage("-R", "-z", packed))) {
            assertThat(TreeText.bytes(opened.root(), "/file")).isEqualTo(bytes);
        }
    }

    @Test
    void relocatedDirectoriesAppearWhereTheyBelong() throws Exception {
        Path deep = tree().resolve("1/2/3/4/5/6/7/8/9/10/11");
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("file"), "deep");
        try (Opened opened = new Opened(genisoimage("-R", tree()))) {
            assertThat(TreeText.text(opened.root(), "/1/2/3/4/5/6/7/8/9/10/11/file")).isEqualTo("deep");
            assertThat(opened.tree()).noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("rr_moved"));
            assertThat(opened.root(FileSystem.ISO9660).children()).extracting(n -> n.name()).contains("RR_MOVED");
            assertThat(opened.findings.kept()).isEmpty();
        }
    }

    @Test
    void deepDirectoriesWithoutRelocationAreReached() throws Exception {
        Path deep = tree().resolve("1/2/3/4/5/6/7/8/9/10/11");
        Files.createDirectories(deep);
        try (Opened opened = new Opened(genisoimage("-R", "-D", tree()))) {
            assertThat(opened.tree()).contains("/1/2/3/4/5/6/7/8/9/10/11/").hasSize(11);
        }
    }

    @Test
    void anImageWithJolietAloneHasItBesideIso() throws Exception {
        Files.writeString(tree().resolve("Grüße an alle, die lange Namen mögen und sechzig Zeichen.txt"), "x");
        try (Opened opened = new Opened(genisoimage("-J", "-input-charset", "utf-8", tree()))) {
            assertThat(opened.volumes.last().volumes()).extracting(Volume::fileSystem)
                    .containsExactly(FileSystem.JOLIET, FileSystem.ISO9660);
            assertThat(opened.tree()).containsExactly("/Grüße an alle, die lange Namen mögen und sechzig Zeichen.txt (1)");
        }
    }

    @Test
    void theEnhancedTreeHasLongNames() throws Exception {
        Files.writeString(tree().resolve("a rather long name with lower case and many.dots.in.it"), "x");
        try (Opened opened = new Opened(genisoimage("-iso-level", "4", tree()))) {
            assertThat(TreeText.of(opened.root(FileSystem.ISO9660_1999)))
                    .containsExactly("/a rather long name with lower case and many.dots.in.it (1)");
        }
    }

    @Test
    void bothFormsOfPosixAttributesAreRead() throws Exception {
        Path file = Files.writeString(tree().resolve("file"), "x");
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-x--x"));
        for (String form : new String[] {"old_rr", "new_rr"}) {
            Path image = folder.resolve(form + ".iso");
            Oracle.XORRISO.command("-compliance", form, "-outdev", image, "-map", tree(), "/", "-commit").run().succeeded();
            try (Opened opened = new Opened(image)) {
                Attributes attributes = TreeText.find(opened.root(), "/file").attributes();
                assertThat(attributes.mode()).isEqualTo(0751);
                assertThat(attributes.fileNumber() != 0).isEqualTo(form.equals("new_rr"));
                assertThat(attributes.modified()).isEqualTo(Files.getLastModifiedTime(file).toInstant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
            }
        }
    }

    @Test
    void hiddenFilesAreMarked() throws Exception {
        Files.writeString(tree().resolve("seen"), "x");
        Files.writeString(tree().resolve("unseen"), "x");
        try (Opened opened = new Opened(genisoimage("-R", "-hidden", "unseen", tree()))) {
            assertThat(TreeText.find(opened.root(), "/unseen").attributes().marks().hidden()).isTrue();
            assertThat(TreeText.find(opened.root(), "/seen").attributes().marks().hidden()).isFalse();
        }
    }
}
