package org.burnish.filesystem.iso9660;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people see of an identifier.
class IdentifierTextTest {
    @ParameterizedTest
    @CsvSource({"NAME.TXT;1, NAME.TXT", "NAME.;1, NAME", "NAME;1, NAME", "NAME., NAME.", "NAME.;2, NAME.;2", "a...;1, a..", "....;1, ..."})
    void versionAndEmptyExtensionGo(String identifier, String name) {
        assertThat(IdentifierText.withoutVersion(identifier)).isEqualTo(name);
    }

    /// bsdtar records a file that is called `...` so.
    @ParameterizedTest
    @CsvSource({"...;1, ...", "..;1, ..", ".;1, ."})
    void noNameOfAFolderComesOutOfAFile(String identifier, String name) {
        assertThat(IdentifierText.withoutVersion(identifier)).isEqualTo(name);
    }
}
