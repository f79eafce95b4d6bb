package org.burnish.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What every way of spelling names keeps: each name of a directory has a legal spelling, and one of its own.
public interface NamingRulesContract {
    NamingRules rules();

    /// Whether a spelling, without a version number, is legal.
    boolean isLegal(String spelling, boolean directory);

    /// Few different letters, so that many names collide, and everything that is special somewhere.
    @Provide
    default Arbitrary<List<String>> names() {
        Arbitrary<String> piece = Arbitraries.of("a", "A", "b", "1", ".", "..", " ", ";1", "/", "*", "\0", "\t", "~", "_", "ü", "e\u0301",
                "文", "𝄞", "\uD834", "\uDD1E", "long".repeat(8), "ü".repeat(40), "😀".repeat(60), ".ext");
        return piece.list().ofMinSize(0).ofMaxSize(9).map(pieces -> String.join("", pieces)).list().ofMaxSize(30);
    }

    /// Names come to file systems as sound POSIX names.
    private static String[] sound(List<String> names) {
        return NumberedNames.of(new Utf8Naming(255), names.toArray(String[]::new), new BitSet(), new BitSet());
    }

    private static BitSet some(long bits) {
        return BitSet.valueOf(new long[] {bits});
    }

    @Property(tries = 300)
    default void everyNameGetsALegalSpellingOfItsOwn(@ForAll("names") List<String> names, @ForAll long which) {
        String[] sound = sound(names);
        BitSet directories = some(which);
        String[] spelled = NumberedNames.of(rules(), sound, directories, new BitSet());
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < sound.length; i++) {
            assertThat(isLegal(spelled[i], directories.get(i))).as("%s for %s", spelled[i], sound[i]).isTrue();
            assertThat(keys.add(rules().key(spelled[i]))).as("%s is there twice", spelled[i]).isTrue();
        }
    }

    @Property(tries = 100)
    default void aSpellingSurvivesBeingRecorded(@ForAll("names") List<String> names) {
        for (String spelled : NumberedNames.of(rules(), sound(names), new BitSet(), new BitSet())) {
            assertThat(rules().decode(rules().encode(spelled))).isEqualTo(spelled);
        }
    }

    @Property(tries = 100)
    default void legalSpellingsStayAsTheyAre(@ForAll("names") List<String> names) {
        String[] once = NumberedNames.of(rules(), sound(names), new BitSet(), new BitSet());
        assertThat(NumberedNames.of(rules(), once, new BitSet(), new BitSet())).containsExactly(once);
    }
}
