package org.burnish.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Utf8NamingTest implements NamingRulesContract {
    @Override
    public NamingRules rules() {
        return new Utf8Naming(20);
    }

    @Override
    public boolean isLegal(String spelling, boolean directory) {
        int length = spelling.getBytes(StandardCharsets.UTF_8).length;
        return length > 0 && length <= 20 && spelling.indexOf('/') < 0 && spelling.indexOf(0) < 0
                && !spelling.equals(".") && !spelling.equals("..")
                && StandardCharsets.UTF_8.newEncoder().canEncode(spelling);
    }

    private static String base(String name) {
        return new Utf8Naming(255).base(name, false);
    }

    @Test
    void namesThatNoPathCanHaveAreMended() {
        assertThat(base("")).isEqualTo("_");
        assertThat(base(".")).isEqualTo("_");
        assertThat(base("..")).isEqualTo("__");
        assertThat(base("...")).isEqualTo("...");
        assertThat(base("a/b\0c")).isEqualTo("a_b_c");
        assertThat(base("half \uD834")).isEqualTo("half _");
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertThat(base("ü".repeat(200))).isEqualTo("ü".repeat(127));
        assertThat(base("𝄞".repeat(200))).isEqualTo("𝄞".repeat(63));
    }

    @Test
    void aNumberStandsBeforeTheExtension() {
        String[] spelled = NumberedNames.of(new Utf8Naming(255), new String[] {"a.txt", "a.txt", "b"}, new BitSet(), new BitSet());
        assertThat(spelled).containsExactly("a.txt", "a1.txt", "b");
    }

    @Property
    void lengthIsThatOfTheEncodedName(@ForAll String name) {
        String sound = base(name);
        assertThat(Utf8Naming.length(sound)).isEqualTo(sound.getBytes(StandardCharsets.UTF_8).length);
    }
}
