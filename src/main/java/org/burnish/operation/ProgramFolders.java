package org.burnish.operation;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps what is the user's: wishes, memory of the window, history.
///
/// @param wishes for what the user has set
/// @param memory for what only makes the next start nicer and may be lost
/// @param records for what the user may want to look up later
public record ProgramFolders(Path wishes, Path memory, Path records) {
    private static final String NAME = "burnish";

    /// The folders that are customary on a system.
    ///
    /// @param environment the environment variables
    /// @param system name of the operating system, as in the system property `os.name`
    /// @param home the user's folder
    public static ProgramFolders of(Map<String, String> environment, String system, Path home) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            return new ProgramFolders(roaming.resolve("Burnish"), local.resolve("Burnish"), local.resolve("Burnish"));
        }
        if (lower.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support/Burnish");
            return new ProgramFolders(support, support, support);
        }
        return new ProgramFolders(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve(NAME),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(NAME));
    }

    /// Where the user's virtual drives are.
    public Path virtualDrives() {
        return records.resolve("drives");
    }

    /// The XDG specification has relative paths ignored.
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
