package org.burnish.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Writes the completion script for bash and zsh to the file given; run only by the build.
public final class Completion {
    private static final String IMAGE_OR_DRIVE = "IMAGE|DRIVE";

    private Completion() {}

    public static void main(String[] arguments) throws IOException {
        CommandLine everything = Burnish.everything();
        everything.getSubcommands().values().forEach(command -> completeFiles(command.getCommandSpec()));
        Files.writeString(Path.of(arguments[0]), AutoComplete.bash("burnish", everything));
    }

    /// A word that may name a drive as well is no path, but its completion is that of a path.
    private static void completeFiles(CommandSpec command) {
        for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
            if (parameter.paramLabel().equals(IMAGE_OR_DRIVE)) {
                command.remove(parameter);
                command.addPositional(PositionalParamSpec.builder().index(parameter.index()).arity(parameter.arity()).type(Path.class).build());
            }
        }
    }
}
