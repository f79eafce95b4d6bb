package org.burnish.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

/// What happens when an oracle is there, missing, or missing though required.
class OracleTest {
    private final String mode = System.getProperty("burnish.oracles", "optional");

    @AfterEach
    void restoreMode() {
        System.setProperty("burnish.oracles", mode);
    }

    @ParameterizedTest
    @EnumSource
    void answers(Oracle oracle) {
        var output = oracle.run("--version");

        assertThat(output.text() + output.errors()).isNotBlank();
    }

    @Test
    void aMissingFileSkipsTheTestAndNamesThePackage() {
        System.setProperty("burnish.oracles", "optional");

        assertThatThrownBy(() -> Oracle.packagedFile("/no/such.iso", "such-package"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("The file /no/such.iso is missing: install the Debian package such-package");
    }

    @Test
    void aMissingFileFailsTheTestWhenOraclesAreRequired() {
        System.setProperty("burnish.oracles", "required");

        assertThatThrownBy(() -> Oracle.packagedFile("/no/such.iso", "such-package"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("such-package");
    }
}
