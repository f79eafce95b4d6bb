package org.burnish.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.HandmadeImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands that look into images: what they print and how they end.
class BrowseCommandsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path image;

    @BeforeEach
    void makeImage() throws IOException {
        image = Files.write(folder.resolve("image.iso"), image().bytes());
    }

    private static HandmadeImage image() {
        return new HandmadeImage(30).usual()
                .directory(HandmadeImage.ROOT, HandmadeImage.record("FILE.TXT;1", 25, 5, 0),
                        HandmadeImage.record("E\33[2J", 25, 5, 0),
                        HandmadeImage.record("SUB", 21, HandmadeImage.SECTOR, DirectoryRecord.DIRECTORY))
                .directory(21, HandmadeImage.record("INNER.;1", 25, 4, 0))
                .text(25, "hello");
    }

    private int run(Object... arguments) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8),
                Channels.newChannel(out), false, Map.of(), InstantSource.system());
        return Burnish.run(terminal, java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }

    private String[] lines() {
        return out.toString(UTF_8).lines().toArray(String[]::new);
    }

    @Test
    void lsShowsNamesAndEscapesWhatWouldSteerTheTerminal() {
        assertThat(run("ls", image)).isZero();
        assertThat(lines()).containsExactly("FILE.TXT", "E\\x1B[2J", "SUB/");
        assertThat(run("ls", "-R", image)).isZero();
        assertThat(lines()).containsExactly("/FILE.TXT", "/E\\x1B[2J", "/SUB/", "/SUB/INNER");
        assertThat(run("ls", image, "sub/inner", "-l")).isZero();
        assertThat(lines()).singleElement().asString().startsWith("-r--r--r--").endsWith("INNER");
    }

    @Test
    void lsAsJsonHasEveryEntry() {
        assertThat(run("ls", "--json", "-R", image)).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString(UTF_8));
        assertThat(json.get("tree").asString()).isEqualTo("iso");
        assertThat(json.get("entries")).hasSize(4);
        assertThat(json.get("entries").get(0).get("path").asString()).isEqualTo("/FILE.TXT");
        assertThat(json.get("entries").get(0).get("extents").get(0).get("first").asInt()).isEqualTo(25);
    }

    @Test
    void catWritesTheBytes() {
        assertThat(run("cat", image, "/FILE.TXT")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("hello");
        assertThat(run("cat", image, "/SUB")).isEqualTo(2);
        assertThat(run("cat", image, "/nope")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("There is no /nope").doesNotContain("Exception");
    }

    @Test
    void infoNamesTheVolumes() {
        assertThat(run("info", image)).isZero();
        assertThat(out.toString(UTF_8)).contains("ISO 9660", "HANDMADE");
        assertThat(run("info", "--json", image)).isZero();
        assertThat(JsonMapper.shared().readTree(out.toString(UTF_8)).get("sessions")).hasSize(1);
    }

    @Test
    void whatIsNoImageIsSaidInOneSentence() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));
        Path tooShort = Files.writeString(folder.resolve("short"), "x");
        Path zeros = Files.write(folder.resolve("zeros"), new byte[100_000]);
        for (Object bad : List.of(folder.resolve("missing"), folder, empty, tooShort, zeros)) {
            for (String command : List.of("info", "ls")) {
                assertThat(run(command, bad)).as(command + " " + bad).isEqualTo(1);
                assertThat(err.toString(UTF_8)).startsWith("burnish: ").doesNotContain("Exception", "\tat ");
            }
        }
    }

    @Test
    void aTreeOrSessionThatIsNotThereIsWrongUse() {
        assertThat(run("ls", image, "--tree", "joliet")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("iso");
        assertThat(run("ls", image, "--session", "2")).isEqualTo(2);
        assertThat(run("ls", image, "--tree", "nonsense")).isEqualTo(2);
    }

    @Test
    void extractEndsWithThreeWhenSomethingCouldNotBeExtracted() throws IOException {
        Path target = folder.resolve("out");
        assertThat(run("extract", image, "-d", target)).isZero();
        assertThat(target.resolve("SUB/INNER")).hasContent("hell");
        assertThat(run("extract", image, "-d", target)).isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("exists already", "--force");
    }

    @Test
    void diffTellsWhatDiffers() throws IOException {
        Path same = Files.copy(image, folder.resolve("same.iso"));
        Path other = Files.write(folder.resolve("other.iso"), image().text(25, "jelly").bytes());
        assertThat(run("diff", image, same)).isZero();
        assertThat(run("diff", image, other)).isEqualTo(3);
        assertThat(lines()).contains("/FILE.TXT: differs from byte 0 on", "3 differences.");
        Files.createDirectories(folder.resolve("tree/SUB"));
        assertThat(run("diff", image, folder.resolve("tree"), "--json")).isEqualTo(3);
        assertThat(JsonMapper.shared().readTree(out.toString(UTF_8)).get("differences")).hasSize(3);
    }

    @Test
    void hashComparesWithAList() throws IOException {
        assertThat(run("hash", image, "--algorithm", "sha1,md5")).isZero();
        String[] digests = lines();
        assertThat(digests).hasSize(2);
        Path list = Files.writeString(folder.resolve("SUMS"), digests[0].replace(image.toString(), "image.iso") + "\n"
                + "0".repeat(64) + "  other.iso\n");
        assertThat(run("hash", image, "--check", list)).isZero();
        Files.writeString(list, "0".repeat(64) + " *image.iso\n");
        assertThat(run("hash", image, "--check", list)).isEqualTo(3);
        Files.writeString(list, "nothing\n");
        assertThat(run("hash", image, "--check", list)).isEqualTo(2);
    }
}
