package org.burnish.ui.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The desktop that the program runs on, asked through its own small programs.
public final class SystemDesktop implements Desktop {
    private final String system;

    public SystemDesktop() {
        this(System.getProperty("os.name", ""));
    }

    SystemDesktop(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
    }

    @Override
    public void show(Path path) throws IOException {
        new ProcessBuilder(command(path))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The command that shows the path; a file is shown in its folder.
    List<String> command(Path path) {
        Path absolute = path.toAbsolutePath();
        boolean folder = Files.isDirectory(absolute);
        if (system.startsWith("windows")) {
            return folder
                    ? List.of("explorer.exe", absolute.toString())
                    : List.of("explorer.exe", "/select," + absolute);
        }
        if (system.startsWith("mac")) {
            return folder ? List.of("open", absolute.toString()) : List.of("open", "-R", absolute.toString());
        }
        Path parent = absolute.getParent();
        return List.of("xdg-open", (folder || parent == null ? absolute : parent).toString());
    }
}
