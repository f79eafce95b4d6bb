package org.burnish.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Identifiers of ISO 9660: what is allowed, and their order in a directory.
class PlainIdentifiersTest {
    private final PlainIdentifiers rules = new PlainIdentifiers();

    private static DirectoryRecord record(String identifier, int flags) {
        return new DirectoryRecord(0, 20, 100, null, flags, 0, 0, 1, identifier.getBytes(ISO_8859_1), new byte[0]);
    }

    private List<Rule> breaches(String identifier, int flags) {
        List<Rule> found = new ArrayList<>();
        rules.check(record(identifier, flags), (rule, what) -> found.add(rule));
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.;1", ".A;1", "README.TXT;1", "ABCDEFGHIJKLMNOPQRSTUVWXYZ.ABCD;32767", "_0.;1"})
    void filesThatAreAllowed(String identifier) {
        assertThat(breaches(identifier, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "readme.TXT;1, IDENTIFIER_CHARACTERS",
        "A.B.C;1, IDENTIFIER_CHARACTERS",
        "A B.TXT;1, IDENTIFIER_CHARACTERS",
        "README;1, IDENTIFIER_CHARACTERS",
        "README.TXT, IDENTIFIER_VERSION",
        "README.TXT;, IDENTIFIER_VERSION",
        "README.TXT;0, IDENTIFIER_VERSION",
        "README.TXT;32768, IDENTIFIER_VERSION",
        "README.TXT;99999999999, IDENTIFIER_VERSION",
        "README.TXT;A, IDENTIFIER_VERSION",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ.ABCDE;1, IDENTIFIER_LENGTH",
    })
    void filesThatAreNot(String identifier, Rule rule) {
        assertThat(breaches(identifier, 0)).containsExactly(rule);
    }

    @Test
    void directoriesHaveNoExtensionAndAtMost31Characters() {
        assertThat(breaches("ABCDEFGHIJKLMNOPQRSTUVWXYZ01234", DirectoryRecord.DIRECTORY)).isEmpty();
        assertThat(breaches("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345", DirectoryRecord.DIRECTORY)).containsExactly(Rule.IDENTIFIER_LENGTH);
        assertThat(breaches("A.B", DirectoryRecord.DIRECTORY)).containsExactly(Rule.IDENTIFIER_CHARACTERS);
    }

    @ParameterizedTest
    @CsvSource({
        "A.TXT;1, B.TXT;1",
        "A.TXT;1, A1.TXT;1",
        "A.;1, A.TXT;1",
        "A.TXT;1, A.TXU;1",
        "A.TXT;2, A.TXT;1",
        "A.TXT;10, A.TXT;9",
        "A0.;1, A_.;1",
        "A, A0.TXT;1",
    })
    void inOrder(String first, String second) {
        assertThat(rules.compare(record(first, 0), record(second, 0))).isNegative();
        assertThat(rules.compare(record(second, 0), record(first, 0))).isPositive();
    }

    @Test
    void anAssociatedFileComesBeforeItsFile() {
        assertThat(rules.compare(record("A.;1", DirectoryRecord.ASSOCIATED), record("A.;1", 0))).isNegative();
    }
}
