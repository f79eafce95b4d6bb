package org.burnish.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Which program runs on what, for someone who has to find out why something went wrong.
///
/// @param version the program's version
/// @param lines what it runs on
/// @param home the user's folder, whose name is left out of reports
public record ProgramDescription(String version, List<String> lines, String home) {

    /// The program as it runs here.
    public static ProgramDescription here() {
        String built = ProgramDescription.class.getPackage().getImplementationVersion();
        String version = Objects.requireNonNullElse(built, "(not packaged)");
        return new ProgramDescription(
                version,
                List.of(
                        "Burnish " + version,
                        "Java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"),
                        "JavaFX " + System.getProperty("javafx.runtime.version"),
                        System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                                + System.getProperty("os.arch")),
                System.getProperty("user.home", ""));
    }

    /// These lines with the description above them and without the user's name.
    public String report(List<String> body) {
        List<String> all = new ArrayList<>(lines);
        all.add("");
        all.addAll(body);
        return anonymous(String.join("\n", all) + "\n");
    }

    /// The same without the user's name.
    public String anonymous(String words) {
        return home.length() < 2 ? words : words.replace(home, "~");
    }
}
