package org.burnish.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.oracle.Oracle;
import org.burnish.tree.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images with several sessions, as different programs leave them.
class MultiSessionTest {
    private static final int SECTOR = 2048;

    @TempDir
    Path folder;

    private Path source(String name) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source of " + name));
        Files.writeString(source.resolve(name), "this is " + name);
        return source;
    }

    private Path xorriso(String... names) throws IOException {
        Path image = folder.resolve("x.iso");
        for (String name : names) {
            Oracle.XORRISO.command("-dev", image, "-map", source(name), "/", "-commit").run().succeeded();
        }
        return image;
    }

    /// Two sessions by genisoimage, the second starting at `start`; the result is the second's image.
    private Path genisoimage(Path first, int start) throws IOException {
        Oracle.GENISOIMAGE.command("-quiet", "-R", "-o", first, source("one")).run().succeeded();
        Path second = folder.resolve("second.iso");
        Oracle.GENISOIMAGE.command("-quiet", "-R", "-C", "0," + start, "-M", first, "-o", second, source("two")).run().succeeded();
        return second;
    }

    private Path placed(Path first, Path second, int start) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(first.toFile(), "rw")) {
            file.seek((long) start * SECTOR);
            file.write(Files.readAllBytes(second));
        }
        return first;
    }

    @Test
    void theThreeSessionsOfXorrisoAreFoundAndTheLastIsShown() throws Exception {
        try (Opened image = new Opened(xorriso("one", "two", "three"))) {
            assertThat(image.volumes.sessions()).hasSize(3);
            assertThat(TreeText.of(image.session(1))).containsExactly("/one (11)");
            assertThat(TreeText.of(image.session(2))).containsExactly("/one (11)", "/two (11)");
            assertThat(image.tree()).containsExactly("/one (11)", "/three (13)", "/two (11)");
            assertThat(TreeText.text(image.root(), "/one")).isEqualTo("this is one");
            assertThat(image.findings.kept()).isEmpty();
        }
    }

    @Test
    void aSessionBehindTheGapOfACompactDiscIsFound() throws Exception {
        int start = 11_400 + 200;
        Path first = folder.resolve("cd.iso");
        try (Opened image = new Opened(placed(first, genisoimage(first, start), start))) {
            assertThat(image.volumes.sessions()).extracting(Volumes.RecordedSession::firstBlock).containsExactly(0L, (long) start);
            assertThat(TreeText.of(image.session(1))).containsExactly("/one (11)");
            assertThat(image.tree()).containsExactly("/one (11)", "/two (11)");
            assertThat(TreeText.text(image.root(), "/two")).isEqualTo("this is two");
        }
    }

    @Test
    void aSecondSessionStoredAloneIsReadAndItsFirstSessionMissed() throws Exception {
        Path first = folder.resolve("first.iso");
        try (Opened image = new Opened(genisoimage(first, 11_702))) {
            assertThat(image.tree()).containsExactly("/one (11)", "/two (11)");
            assertThat(TreeText.text(image.root(), "/two")).isEqualTo("this is two");
            assertThatThrownBy(() -> TreeText.text(image.root(), "/one")).isInstanceOf(IOException.class)
                    .hasMessageContaining("earlier session");
        }
    }

    @Test
    void descriptorsCopiedToTheStartLeadToTheNewestSession() throws Exception {
        Path first = folder.resolve("dvd.iso");
        int start = 208;
        Path second = genisoimage(first, start);
        byte[] descriptors = Files.readAllBytes(second);
        placed(first, second, start);
        try (RandomAccessFile file = new RandomAccessFile(first.toFile(), "rw")) {
            file.seek(16 * SECTOR);
            file.write(descriptors, 16 * SECTOR, SECTOR);
        }
        try (Opened image = new Opened(first)) {
            assertThat(image.volumes.sessions()).extracting(Volumes.RecordedSession::firstBlock).containsExactly((long) start);
            assertThat(image.tree()).containsExactly("/one (11)", "/two (11)");
        }
    }

    @Test
    void anImageThatIsAFileOfTheImageIsNoSession() throws Exception {
        Path inner = folder.resolve("inner.iso");
        Oracle.GENISOIMAGE.command("-quiet", "-R", "-o", inner, source("one")).run().succeeded();
        Path outer = folder.resolve("outer.iso");
        Oracle.GENISOIMAGE.command("-quiet", "-R", "-no-pad", "-o", outer, inner).run().succeeded();
        Files.write(outer, Files.readAllBytes(inner), java.nio.file.StandardOpenOption.APPEND);
        try (Opened image = new Opened(outer)) {
            assertThat(image.volumes.sessions()).hasSize(1);
            assertThat(image.tree()).containsExactly("/inner.iso (" + Files.size(inner) + ")");
        }
    }
}
