package org.burnish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.oracle.Command;
import org.burnish.oracle.Packaged;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shell completes what the program takes.
class CompletionIT {
    private static final Path SCRIPT = Packaged.home().resolve("share/bash-completion/completions/burnish");

    @ParameterizedTest
    @CsvSource({
        "burnish --vers, --version",
        "burnish ext, extract",
        "burnish build --vol, --volume-id --volume-set",
        "burnish build --preset '', data archive dvd-video bd-video",
        "burnish build --fs j, joliet",
        "burnish build --udf 2.5, 2.50",
        "burnish build --iso-level '', 1 2 3 4",
        "burnish build --align '', 2k 4k auto",
        "burnish build --on-change '', fail warn",
        "burnish ls --tree r, rockridge",
        "burnish hash --algorithm '', md5 sha1 sha256 sha512 crc32",
        "burnish check '', one.iso two.iso",
    })
    void bashCompletes(String typed, String expected, @TempDir Path folder) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        Files.createFile(folder.resolve("one.iso"));
        Files.createFile(folder.resolve("two.iso"));

        var output = Command.of(List.of("/bin/bash", "-c", """
                        compopt() { :; }
                        source "$0"
                        eval "COMP_WORDS=($1)"
                        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                        "$(complete -p burnish | sed 's/.*-F \\([^ ]*\\).*/\\1/')"
                        printf '%s\n' "${COMPREPLY[@]}"
                        """, SCRIPT.toString(), typed)).in(folder).run().succeeded();

        assertThat(output.lines()).containsExactlyInAnyOrder(expected.split(" "));
    }
}
