package org.burnish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.tree.TreeBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `burnish check` prints, and its exit status.
class CheckCommandTest {
    private static final int DOT_DOT = 34;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path image = Path.of("");

    @BeforeEach
    void makeImage() throws IOException {
        image = folder.resolve("image.iso");
        PlannedImage plan = Mastering.plan(new TreeBuilder().file("docs/a.txt", "hello").build(),
                MasteringOptions.builder().fileSystems(Set.of()).build(), Progress.NONE).image();
        try (var channel = Channels.newChannel(Files.newOutputStream(image))) {
            plan.transferTo(0, plan.blockCount(), channel);
        }
    }

    private int burnish(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return Burnish.run(new Terminal(stream(out), stream(err), Channels.newChannel(out), false, Map.of(), InstantSource.system()), words);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /// Lets the second record of the folder docs lead to a sector where no folder is.
    private void breakParent() throws IOException {
        byte[] bytes = Files.readAllBytes(image);
        int root = (bytes[16 * 2048 + 158] & 0xFF) * 2048;
        int docs = (bytes[root + 2 * DOT_DOT + 2] & 0xFF) * 2048;
        bytes[docs + DOT_DOT + 2] = 5;
        bytes[docs + DOT_DOT + 9] = 5;
        Files.write(image, bytes);
    }

    @Test
    void aSoundImageHasALedgerAndAClosingSentence() {
        int status = burnish("check", image);

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("image.iso: ISO 9660\n", "system area                    16", "files                           1", "padding")
                .endsWith("Every sector has an owner, and nothing is wrong.\n");
    }

    @Test
    void anErrorIsToldWithSectorOwnerAndClause() throws IOException {
        breakParent();

        int status = burnish("check", image);

        assertThat(status).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Errors\n  parent-record (ECMA-119 6.8.2.2)\n    sector ",
                ", directory /DOCS: the directory's record of its parent says block 5, but the parent says block ",
                "1 error, 0 warnings, 0 notes: ");
    }

    @Test
    void programsGetTheSameAsJson() throws IOException {
        breakParent();

        int status = burnish("check", "--json", image);

        JsonNode json = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(status).isEqualTo(3);
        assertThat(json.at("/sectors").asLong()).isEqualTo(Files.size(image) / 2048);
        assertThat(json.at("/errors").asInt()).isEqualTo(1);
        assertThat(json.at("/counts/parent-record").asInt()).isEqualTo(1);
        assertThat(json.at("/findings/0/severity").asString()).isEqualTo("error");
        assertThat(json.at("/findings/0/owner").asString()).isEqualTo("directory /DOCS");
        assertThat(json.at("/findings/0/clause").asString()).isEqualTo("ECMA-119 6.8.2.2");
        assertThat(json.at("/ledger/0/kind").asString()).isEqualTo("system-area");
    }

    @Test
    void whatIsNoImageIsToldInOneSentence() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "x".repeat(100_000));

        int status = burnish("check", text);

        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("text is no disc image that Burnish can read: ");
        assertThat(out.size()).isZero();
    }

    @Test
    void aMissingImageIsToldInOneSentence() {
        assertThat(burnish("check", folder.resolve("none.iso"))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no file or folder ").doesNotContain("Exception");
    }
}
