package org.burnish.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/// `burnish completion`.
@Command(
        name = "completion",
        description = "Prints a script for bash and zsh that completes commands and options: "
                + "source <(burnish completion)")
final class CompletionCommand implements Task {
    @Override
    public ExitStatus run(Terminal terminal) {
        terminal.out().println(AutoComplete.bash("burnish", Burnish.everything()));
        return ExitStatus.DONE;
    }
}
