package org.burnish.oracle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Burnish as the build leaves it at `target/burnish`, run through its start script by `*IT` tests.
public final class Packaged {
    private static final Path HOME = Path.of(System.getProperty("burnish.home", "target/burnish")).toAbsolutePath();

    private Packaged() {}

    public static Path home() {
        return HOME;
    }

    /// Runs `burnish` with these arguments (anything, as its `toString`).
    public static Output burnish(Object... arguments) {
        return command(arguments).run();
    }

    /// `burnish` with these arguments, for those who want another folder, input, environment or time limit.
    public static Command command(Object... arguments) {
        var words = new ArrayList<>(List.of(HOME.resolve("bin/burnish").toString()));
        Stream.of(arguments).map(Object::toString).forEach(words::add);
        return Command.of(words);
    }
}
