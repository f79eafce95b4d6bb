package org.burnish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.oracle.Command;
import org.burnish.oracle.Output;
import org.burnish.oracle.Packaged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Standard output that takes no more, or not everything, is no success.
class OutputIT {
    private static final String FULL = """
            burnish: There is no more room where the output goes.
            What was written there is not whole. Free some space or choose another place.
            """;
    private static final String CLOSED = """
            burnish: The output was closed before everything was written.
            What the reader has got is not whole.
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void makeImage() throws IOException {
        Path tree = Files.createDirectory(folder.resolve("tree"));
        for (int i = 0; i < 3000; i++) {
            Files.createFile(tree.resolve("a file with a name of some length " + i));
        }
        Files.write(tree.resolve("large"), new byte[2 << 20]);
        Packaged.command("build", "--quiet", "tree", "-o", "x.iso").in(folder).run().succeeded();
    }

    /// What `$0` stands for is the program.
    private Output shell(String script) {
        return Command.of(List.of("bash", "-c", script, Packaged.home().resolve("bin/burnish").toString())).in(folder).run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"build tree -o -", "ls x.iso", "ls --json x.iso", "info x.iso", "info --json x.iso", "cat x.iso large",
        "check x.iso", "hash x.iso", "--help", "--version", "build --help"})
    void aFullDeviceIsSaid(String command) {
        Output output = shell("exec \"$0\" " + command + " > /dev/full");

        assertThat(output.errors()).isEqualTo(FULL);
        assertThat(output.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"build tree -o -", "cat x.iso large"})
    void aReaderWhoGoesAwayHasNotGotEverything(String command) {
        Output output = shell("\"$0\" " + command + " | head -c 1000; exit ${PIPESTATUS[0]}");

        assertThat(output.errors()).isEqualTo(CLOSED);
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.stdout()).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ls x.iso", "ls --json x.iso"})
    void aReaderWhoHasSeenEnoughOfAListIsNotTold(String command) {
        Output output = shell("\"$0\" " + command + " | head -n 1; exit ${PIPESTATUS[0]}");

        assertThat(output.errors()).isEmpty();
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"build tree -o -", "cat x.iso large"})
    void noOutputAtAllIsSaid(String command) {
        Output output = shell("exec \"$0\" " + command + " >&-");

        assertThat(output.errors()).isEqualTo(CLOSED);
        assertThat(output.exitCode()).isEqualTo(1);
    }

    @Test
    void aReportThatNobodyGetsIsNoSuccess() {
        Output output = shell("exec \"$0\" ls x.iso >&-");

        assertThat(output.errors()).isEmpty();
        assertThat(output.exitCode()).isEqualTo(1);
    }
}
