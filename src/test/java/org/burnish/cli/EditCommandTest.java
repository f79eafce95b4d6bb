package org.burnish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditCommandTest {
    @TempDir
    Path here;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path image;
    private Path edited;

    @BeforeEach
    void makeImage() throws IOException {
        Path tree = Files.createDirectories(here.resolve("tree/docs"));
        Files.writeString(tree.resolve("a.txt"), "a");
        Files.writeString(tree.resolve("b.txt"), "b");
        Files.write(here.resolve("boot.img"), new byte[4096]);
        image = here.resolve("old.iso");
        edited = here.resolve("new.iso");
        assertThat(run("build", here.resolve("tree").toString(), "-o", image.toString(), "--boot-catalog", "boot/boot.cat",
                "--boot-bios", here.resolve("boot.img") + ",load=8,id=ME")).isZero();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                Channels.newChannel(new ByteArrayOutputStream()), false, Map.of(), () -> Instant.parse("2026-01-02T03:04:05Z"));
        return Burnish.run(terminal, arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void filesAndTextsChangeAndTheBootImageStays() {
        assertThat(run("edit", image.toString(), "-o", edited.toString(), "--remove", "docs/a.txt", "--rename", "docs/b.txt=c.txt",
                "--mkdir", "new", "--add", "docs/d.txt=" + here.resolve("boot.img"), "--set", "volume-id=NEW")).isZero();
        assertThat(printed()).contains("1 file added");

        assertThat(run("ls", "-R", edited.toString())).isZero();
        assertThat(printed()).contains("c.txt", "new", "d.txt", "boot.cat").doesNotContain("a.txt", "b.txt");
        assertThat(run("info", edited.toString())).isZero();
        assertThat(printed()).contains("NEW", "loads 8 x 512 bytes", "id \"ME\"", "/boot/boot.cat");
        assertThat(run("check", edited.toString())).isZero();
    }

    @Test
    void bootImagesAreExtracted() {
        assertThat(run("extract", "--boot", image.toString(), "-d", here.resolve("boot").toString())).isZero();

        assertThat(here.resolve("boot/boot1-bios.img")).hasSize(4096);
        assertThat(here.resolve("boot/boot.cat")).hasSize(64);
    }

    @Test
    void itMustBeClearWhereTheResultGoes() {
        assertThat(run("edit", image.toString())).isEqualTo(2);
        assertThat(run("edit", image.toString(), "-o", edited.toString(), "--in-place")).isEqualTo(2);
    }

    @Test
    void aChangeInPlaceIsASessionBehindTheImage() throws IOException {
        long before = Files.size(image);
        assertThat(run("edit", image.toString(), "--in-place", "--remove", "docs/a.txt", "--set", "volume-id=NEW")).isZero();
        assertThat(printed()).contains("with a new session", "1 item removed");
        assertThat(Files.size(image)).isGreaterThan(before);

        assertThat(run("ls", "-R", image.toString())).isZero();
        assertThat(printed()).contains("b.txt").doesNotContain("a.txt");
        assertThat(run("ls", "-R", image.toString(), "--session", "1")).isZero();
        assertThat(printed()).contains("a.txt", "b.txt");
        assertThat(run("info", image.toString())).isZero();
        assertThat(printed()).contains("Session 2", "NEW", "loads 8 x 512 bytes");
        assertThat(run("check", image.toString())).isZero();
    }

    @Test
    void aSessionIsAddedToTheImageOrToACopyOfIt() throws IOException {
        byte[] before = Files.readAllBytes(image);
        Path more = Files.createDirectory(here.resolve("more"));
        Files.writeString(more.resolve("c.txt"), "c");
        Files.writeString(more.resolve("c.tmp"), "c");
        String[] words = {"build", "--append", image.toString(), "docs=" + more, "--exclude", "*.tmp", "--volume-id", "MORE"};

        assertThat(run(Stream.concat(Stream.of(words), Stream.of("-o", edited.toString()))
                .toArray(String[]::new))).isZero();
        assertThat(image).hasBinaryContent(before);
        assertThat(run(words)).isZero();
        assertThat(printed()).contains("with a new session", "1 file added");
        assertThat(image).hasSameBinaryContentAs(edited);

        assertThat(run("ls", "-R", image.toString())).isZero();
        assertThat(printed()).contains("a.txt", "b.txt", "c.txt").doesNotContain("c.tmp");
        assertThat(run("info", image.toString())).isZero();
        assertThat(printed()).contains("MORE", "loads 8 x 512 bytes");
        assertThat(run("check", image.toString())).isZero();
        assertThat(run("build", "--append", image.toString(), more.toString(), "--fs", "iso")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--fs cannot be chosen for a session");
        assertThat(run("build", more.toString())).isEqualTo(2);
    }
}
