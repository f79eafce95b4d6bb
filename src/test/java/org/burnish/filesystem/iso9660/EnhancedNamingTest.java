package org.burnish.filesystem.iso9660;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.burnish.layout.NamingRules;
import org.burnish.layout.NamingRulesContract;
import org.junit.jupiter.api.Test;

class EnhancedNamingTest implements NamingRulesContract {
    @Override
    public NamingRules rules() {
        return new EnhancedNaming();
    }

    @Override
    public boolean isLegal(String spelling, boolean directory) {
        int length = spelling.getBytes(StandardCharsets.UTF_8).length;
        return length >= 1 && length <= 207 && !spelling.matches("(?s).*;[0-9]+") && spelling.chars().noneMatch(c -> Character.isISOControl(c) || c == '/');
    }

    @Test
    void anyNameUpTo207BytesStays() {
        assertThat(rules().base("Any name; of 文字.tar.gz", false)).isEqualTo("Any name; of 文字.tar.gz");
        assertThat(rules().base("ü".repeat(120), false)).isEqualTo("ü".repeat(103));
        assertThat(rules().base("tab\there", false)).isEqualTo("tab_here");
    }

    @Test
    void aNameDoesNotEndLikeAVersion() {
        assertThat(rules().base("file;1", false)).isEqualTo("file_1");
        assertThat(rules().base("a;1b;", false)).isEqualTo("a;1b;");
    }
}
