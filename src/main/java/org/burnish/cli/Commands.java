package org.burnish.cli;

import java.util.List;

/// The commands by name, in the order of the help. A new command is added to both places here.
final class Commands {
    static final List<String> NAMES = List.of("build", "edit", "info", "ls", "cat", "extract", "diff", "hash", "check",
            "drives", "virtual");

    private Commands() {}

    static Object create(String name) {
        return switch (name) {
            case "build" -> new BuildCommand();
            case "edit" -> new EditCommand();
            case "info" -> new InfoCommand();
            case "ls" -> new LsCommand();
            case "cat" -> new CatCommand();
            case "check" -> new CheckCommand();
            case "hash" -> new HashCommand();
            case "diff" -> new DiffCommand();
            case "extract" -> new ExtractCommand();
            case "drives" -> new DrivesCommand();
            case "virtual" -> new VirtualCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
