package org.burnish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.oracle.Command;
import org.burnish.oracle.Packaged;
import org.junit.jupiter.api.Test;

/// The shell completes what the program takes.
class CompletionIT {
    private static final Path SCRIPT = Packaged.home().resolve("share/bash-completion/completions/burnish");

    @Test
    void bashCompletesOptions() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");

        var output = Command.of(List.of("/bin/bash", "-c", """
                        source "$0"
                        COMP_WORDS=(burnish --vers) COMP_CWORD=1
                        "$(complete -p burnish | sed 's/.*-F \\([^ ]*\\).*/\\1/')"
                        echo "${COMPREPLY[@]}"
                        """, SCRIPT.toString())).run().succeeded();

        assertThat(output.lines()).contains("--version");
    }
}
