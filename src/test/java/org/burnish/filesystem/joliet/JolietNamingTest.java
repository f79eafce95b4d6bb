package org.burnish.filesystem.joliet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.burnish.layout.NamingRules;
import org.burnish.layout.NamingRulesContract;
import org.burnish.layout.NumberedNames;
import org.junit.jupiter.api.Test;

class JolietNamingTest implements NamingRulesContract {
    @Override
    public NamingRules rules() {
        return new JolietNaming(JolietNaming.STANDARD);
    }

    @Override
    public boolean isLegal(String spelling, boolean directory) {
        return !spelling.isEmpty() && spelling.length() <= 64
                && spelling.chars().noneMatch(c -> c < 0x20 || "*/:;?\\".indexOf(c) >= 0)
                && !spelling.endsWith(".") && !spelling.endsWith(" ")
                && StandardCharsets.UTF_16BE.newEncoder().canEncode(spelling);
    }

    private String base(String name) {
        return rules().base(name, false);
    }

    @Test
    void charactersThatWindowsForbidsBecomeUnderscores() {
        assertThat(base("a*b?c:d;e\\f")).isEqualTo("a_b_c_d_e_f");
        assertThat(base("tab\there")).isEqualTo("tab_here");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        assertThat(base("x".repeat(100) + ".jpeg")).isEqualTo("x".repeat(59) + ".jpeg");
        assertThat(base("x".repeat(50) + "." + "y".repeat(50))).isEqualTo("x".repeat(50) + "." + "y".repeat(13));
        assertThat(rules().base("x".repeat(100) + ".d", true)).isEqualTo("x".repeat(64));
        assertThat(new JolietNaming(JolietNaming.LONG).base("x".repeat(150), false)).hasSize(103);
    }

    @Test
    void aCutNeverSplitsASurrogatePair() {
        assertThat(base("x" + "😀".repeat(40))).isEqualTo("x" + "😀".repeat(31));
    }

    @Test
    void aNameEndsWithNeitherDotNorSpace() {
        assertThat(base("end.")).isEqualTo("end_");
        assertThat(base("end ")).isEqualTo("end_");
        assertThat(base("x".repeat(63) + " y")).isEqualTo("x".repeat(63) + "_");
    }

    @Test
    void namesThatDifferByCaseAloneAreNumbered() {
        String[] names = {"Makefile", "MAKEFILE", "makefile", "ÜBER.txt", "über.txt"};
        assertThat(NumberedNames.of(rules(), names, new BitSet(), new BitSet()))
                .containsExactly("Makefile", "MAKEFILE1", "makefile2", "ÜBER.txt", "über1.txt");
    }
}
