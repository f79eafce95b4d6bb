package org.burnish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command explains itself, also when nothing else is given.
class HelpTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Burnish.run(
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Channels.newChannel(new ByteArrayOutputStream()),
                        false,
                        Map.of(),
                        () -> Instant.parse("2026-01-02T03:04:05Z")),
                arguments);
    }

    static Stream<Arguments> everyCommandsOptions() {
        String everywhere = " --help --version --quiet --debug";
        return Stream.of(
                        "build --output --fs --udf --iso-level --joliet-long --volume-id --publisher --preparer --application --system-id"
                                + " --volume-set --copyright-file --abstract-file --bibliographic-file --date --exclude --follow-symlinks"
                                + " --owner --special-files --dedup --sort --hide --align --on-change --boot-bios --boot-uefi"
                                + " --boot-info-table --hybrid --deep --names --json",
                        "edit --output --in-place --add --remove --rename --mkdir --set --json",
                        "info --scsi-log --json",
                        "ls -l -R --tree --session --scsi-log --json",
                        "cat --tree --session --scsi-log",
                        "extract --directory --tree --session --boot --force --scsi-log --json",
                        "diff --tree --session --json",
                        "hash --algorithm --check --scsi-log --json",
                        "check --scsi-log --json",
                        "drives --scsi-log --json",
                        "virtual create list insert eject load fault serve remove")
                .map(line -> List.of((line + everywhere).split(" ")))
                .map(words -> Arguments.of(words.getFirst(), words.subList(1, words.size())));
    }

    @ParameterizedTest
    @MethodSource("everyCommandsOptions")
    void helpOfACommandNamesItsOptionsAndNeedsNothingElse(String command, List<String> options) {
        assertThat(run(command, "--help")).isZero();

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: burnish " + command);
        assertThat(out.toString(StandardCharsets.UTF_8).split("[\\s,\\[\\]=]+")).containsAll(options);
    }

    @Test
    void theListAboveHasEveryCommand() {
        assertThat(everyCommandsOptions().map(row -> row.get()[0])).containsExactlyInAnyOrderElementsOf(Commands.NAMES);
    }

    @Test
    void shortFormsOfHelpAndVersionWorkEverywhere() {
        for (String command : Commands.NAMES) {
            assertThat(run(command, "-h")).as(command).isZero();
            assertThat(run(command, "-V")).as(command).isZero();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
