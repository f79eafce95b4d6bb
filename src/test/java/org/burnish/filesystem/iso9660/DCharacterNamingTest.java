package org.burnish.filesystem.iso9660;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.regex.Pattern;
import org.burnish.layout.NamingRules;
import org.burnish.layout.NamingRulesContract;
import org.burnish.layout.NumberedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DCharacterNamingTest implements NamingRulesContract {
    private static final Pattern FILE = Pattern.compile("[A-Z0-9_]*\\.[A-Z0-9_]*");
    private static final Pattern DIRECTORY = Pattern.compile("[A-Z0-9_]{1,31}");

    @Override
    public NamingRules rules() {
        return new DCharacterNaming(3);
    }

    @Override
    public boolean isLegal(String spelling, boolean directory) {
        return directory
                ? DIRECTORY.matcher(spelling).matches()
                : FILE.matcher(spelling).matches() && spelling.length() >= 2 && spelling.length() <= 31;
    }

    @ParameterizedTest
    @CsvSource({
        "README, README.",
        "readme.txt, README.TXT",
        ".hidden, _HIDDEN.",
        "a.b.c, A_B.C",
        "trailing., TRAILING.",
        "no extension, NO_EXTENSION.",
        "archive.tar.gz, ARCHIVE_TAR.GZ",
        "über.größe, _BER.GR__E",
        "𝄞 clef.txt, __CLEF.TXT",
        "x.a very long extension that is none, X.A_VERY_LONG_EXTENSION_THAT_IS",
        "a name that is far too long for it.and an extension too, A_NAME_THAT_IS_.AND_AN_EXTENSIO",
        "a name that is far too long for it.txt, A_NAME_THAT_IS_FAR_TOO_LONG.TXT",
    })
    void aFileHasThirtyCharactersAndADot(String name, String spelled) {
        assertThat(new DCharacterNaming(2).base(name, false)).isEqualTo(spelled);
    }

    @ParameterizedTest
    @CsvSource({
        "readme.txt, README.TXT", "archive.tar.gz, ARCHIVE_.GZ", "long extension.html, LONG_EXT.HTM", ".profile, _PROFILE.", "a.b.c, A_B.C",
    })
    void onLevel1AFileHasEightCharactersAndThree(String name, String spelled) {
        assertThat(new DCharacterNaming(1).base(name, false)).isEqualTo(spelled);
    }

    @ParameterizedTest
    @CsvSource({
        "1, lib.so.6, LIB_SO_6",
        "1, include files, INCLUDE_",
        "3, a.b, A_B",
        "3, a directory whose name is rather long, A_DIRECTORY_WHOSE_NAME_IS_RATHE",
    })
    void aDirectoryHasNoDot(int level, String name, String spelled) {
        assertThat(new DCharacterNaming(level).base(name, true)).isEqualTo(spelled);
    }

    @Test
    void aFileAndADirectoryThatDifferByADotAloneAreToldApart() {
        BitSet second = new BitSet();
        second.set(1);
        assertThat(NumberedNames.of(new DCharacterNaming(1), new String[] {"a", "A", "a."}, second, new BitSet()))
                .containsExactly("A.", "A1", "A2.");
    }
}
