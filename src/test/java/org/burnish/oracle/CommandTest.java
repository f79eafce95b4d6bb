package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Running programs: both outputs, exit code, folder, input, environment and time limit.
class CommandTest {
    @TempDir
    Path folder;

    private static Command shell(String script) {
        return Command.of(List.of("sh", "-c", script));
    }

    @Test
    void keepsBothOutputsAndTheExitCode() {
        var output = shell("echo out; echo err >&2; exit 3").run();

        assertThat(output.lines()).containsExactly("out");
        assertThat(output.errors()).isEqualTo("err\n");
        assertThat(output.exitCode()).isEqualTo(3);
    }

    @Test
    void drainsMuchOutputOnBothStreams() {
        var output = shell("head -c 1000000 /dev/zero >&2; head -c 1000000 /dev/zero").run().succeeded();

        assertThat(output.stdout()).hasSize(1_000_000);
        assertThat(output.stderr()).hasSize(1_000_000);
    }

    @Test
    void runsInTheFolderWithTheInputAndTheEnvironmentAskedFor() throws Exception {
        var input = Files.writeString(folder.resolve("input"), "hello");

        var output = shell("pwd -P; cat; echo $LC_ALL $COLOUR").in(folder).reading(input).with("COLOUR", "red").run();

        assertThat(output.lines()).containsExactly(folder.toRealPath().toString(), "helloC.UTF-8 red");
    }

    @Test
    void killsWhatTakesTooLong() {
        var endless = shell("sleep 1000").within(Duration.ofMillis(100));

        assertThatThrownBy(endless::run).isInstanceOf(AssertionError.class).hasMessageContaining("sleep 1000");
    }

    @Test
    void tellsWhatAFailedCommandSaid() {
        var output = shell("echo sorry >&2; exit 1").run();

        assertThatThrownBy(output::succeeded).isInstanceOf(AssertionError.class).hasMessageContaining("sorry");
    }
}
