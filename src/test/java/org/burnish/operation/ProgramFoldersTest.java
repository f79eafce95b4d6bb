package org.burnish.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramFoldersTest {
    private static final Path HOME = Path.of("/home/ann");

    @Test
    void linuxHasThreeFolders() {
        assertThat(ProgramFolders.of(Map.of(), "Linux", HOME))
                .isEqualTo(new ProgramFolders(
                        HOME.resolve(".config/burnish"),
                        HOME.resolve(".local/state/burnish"),
                        HOME.resolve(".local/share/burnish")));
    }

    @Test
    void theEnvironmentMovesThemUnlessItIsRelative() {
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", "/conf", "XDG_DATA_HOME", "data");
        ProgramFolders folders = ProgramFolders.of(environment, "Linux", HOME);
        assertThat(folders.wishes()).isEqualTo(Path.of("/conf/burnish"));
        assertThat(folders.records()).isEqualTo(HOME.resolve(".local/share/burnish"));
    }

    @Test
    void otherSystemsHaveTheirOwnCustoms() {
        assertThat(ProgramFolders.of(Map.of("APPDATA", "/roaming"), "Windows 11", HOME).wishes())
                .isEqualTo(Path.of("/roaming/Burnish"));
        assertThat(ProgramFolders.of(Map.of(), "Mac OS X", HOME).records())
                .isEqualTo(HOME.resolve("Library/Application Support/Burnish"));
    }
}
