package org.burnish.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class NumberedNamesTest {
    private static String[] spell(int limit, BitSet associated, String... names) {
        return NumberedNames.of(new Utf8Naming(limit), names, new BitSet(), associated);
    }

    @Test
    void aNameThatIsLegalKeepsItsSpellingWhereverItComes() {
        assertThat(spell(5, new BitSet(), "abcdefg", "abcdeff", "abcde")).containsExactly("abcd1", "abcd2", "abcde");
    }

    @Test
    void numbersThatNamesHaveAlreadyAreSkipped() {
        assertThat(spell(5, new BitSet(), "abcdefg", "abcdeff", "abcdefh", "abcd1", "abcd3"))
                .containsExactly("abcde", "abcd2", "abcd4", "abcd1", "abcd3");
    }

    @Test
    void aHundredThousandNamesThatAreSpelledAlikeTakeNoTime() {
        String[] names = new String[100_000];
        for (int i = 0; i < names.length; i++) {
            names[i] = "the same beginning" + i;
        }
        String[] spelled = spell(8, new BitSet(), names);
        assertThat(Arrays.stream(spelled).distinct().count()).isEqualTo(names.length);
        assertThat(spelled[1]).isEqualTo("the sam1");
        assertThat(spelled[99_999]).isEqualTo("the99999");
    }

    @Test
    void anAssociatedFileHasTheNameOfItsFile() {
        BitSet second = new BitSet();
        second.set(1);
        assertThat(spell(20, second, "a", "a", "a")).containsExactly("a", "a", "a1");
    }
}
