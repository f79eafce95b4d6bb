package org.burnish.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;

/// Writes the completion script for bash and zsh to the file given; run only by the build.
public final class Completion {
    private Completion() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), AutoComplete.bash("burnish", Burnish.everything()));
    }
}
