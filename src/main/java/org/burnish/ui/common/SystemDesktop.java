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
        start(command(path));
    }

    @Override
    public void tell(String title, String words) throws IOException {
        start(news(title, words));
    }

    @Override
    public void say(String words) throws IOException {
        start(speech(words));
    }

    /// The command that says words, by a voice of their language where that can be chosen.
    List<String> speech(String words) {
        String language = Texts.language().locale().getLanguage();
        return system.startsWith("mac") ? List.of("say", words) : List.of("spd-say", "-l", language, "--", words);
    }

    private static void start(List<String> command) throws IOException {
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // The start script sets it for this window only.
        process.environment().remove("GDK_GL", "disable");
        process.start();
    }

    /// The command that has the system tell something.
    List<String> news(String title, String words) throws IOException {
        if (system.startsWith("windows")) {
            throw new IOException("no small program of Windows does that");
        }
        if (system.startsWith("mac")) {
            String script = "display notification " + quoted(words, '"') + " with title " + quoted(title, '"');
            return List.of("osascript", "-e", script);
        }
        return List.of(
                "gdbus", "call", "--session", "--dest", "org.freedesktop.Notifications",
                "--object-path", "/org/freedesktop/Notifications", "--method", "org.freedesktop.Notifications.Notify",
                "--", quoted("Burnish", '\''), "uint32 0", quoted("burnish", '\''), quoted(title, '\''), quoted(words, '\''),
                "@as []", "@a{sv} {}", "int32 -1");
    }

    /// As both AppleScript and the text form of D-Bus values write texts.
    private static String quoted(String words, char mark) {
        return mark + words.replace("\\", "\\\\").replace(String.valueOf(mark), "\\" + mark) + mark;
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
