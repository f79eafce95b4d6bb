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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualCommandTest {
    @TempDir
    Path here;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Map<String, String> environment = Map.of("XDG_DATA_HOME", here.toString(), "APPDATA", here.toString(), "LOCALAPPDATA", here.toString());
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                Channels.newChannel(new ByteArrayOutputStream()), false, environment, () -> Instant.parse("2026-01-02T03:04:05Z"));
        return Burnish.run(terminal, arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aNewcomerHasABurner() {
        assertThat(run("virtual", "list")).isZero();
        assertThat(printed()).isEqualTo("virtual:burner           BURNISH VIRTUAL BURNER, DVD+RW 4.7 GB\n");
    }

    @Test
    void withoutACommandItTellsWhichThereAre() {
        assertThat(run("virtual")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Usage: burnish virtual").contains("insert");
    }

    @Test
    void burnersComeAndGo() throws IOException {
        assertThat(run("virtual", "create", "test", "--medium", "bd-r")).isZero();
        assertThat(printed()).isEqualTo("virtual:test\n");
        assertThat(run("virtual", "eject", "test")).isZero();
        assertThat(run("virtual", "list", "--json")).isZero();
        assertThat(printed()).contains("\"address\" : \"virtual:test\"", "\"open\" : true", "BD-R 25 GB");
        assertThat(run("virtual", "insert", "test", "blank:dvd-ram")).isZero();
        assertThat(run("virtual", "list")).isZero();
        assertThat(printed()).contains("DVD-RAM 4.7 GB").doesNotContain("tray open");
        Path image = Files.write(here.resolve("some.iso"), new byte[64 * 2048]);
        assertThat(run("virtual", "insert", "test", image.toString())).isZero();
        assertThat(run("virtual", "list")).isZero();
        assertThat(printed()).contains("CD-ROM of " + image);
        assertThat(run("virtual", "remove", "test")).isZero();
        assertThat(run("virtual", "list")).isZero();
        assertThat(printed()).doesNotContain("virtual:test");
    }

    @Test
    void faultsAreKeptUntilTheyAreMended() {
        assertThat(run("virtual", "fault", "burner", "unreadable", "100-120", "after", "3")).isZero();
        assertThat(run("virtual", "fault", "burner", "hang")).isZero();
        assertThat(run("virtual", "fault", "burner")).isZero();
        assertThat(printed()).isEqualTo("unreadable 100-120 after 3\nhang\n");
        assertThat(run("virtual", "fault", "burner", "--clear")).isZero();
        assertThat(run("virtual", "fault", "burner")).isZero();
        assertThat(printed()).isBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "create burner", "create ../x", "create x --medium laserdisc", "create x --medium dvd-rom", "insert nobody blank:cd-r-80",
        "insert burner blank:laserdisc", "insert burner shelf:1", "eject nobody", "remove nobody", "fault burner smell", "fault burner slow 1",
    })
    void whatCannotBeIsToldInASentence(String arguments) {
        run("virtual", "list");
        assertThat(run(("virtual " + arguments).split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("burnish: ").contains(".\n").doesNotContain("Exception");
    }
}
