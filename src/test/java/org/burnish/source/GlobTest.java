package org.burnish.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "*.o, main.o", "*.o, a/b/main.o", "'.git', 'x/.git'", "?at, cat", "[a-c]at, bat", "[!a-c]at, rat", "[.]x, .x",
        "/docs/*, docs/a", "docs/*, docs/a", "docs/**, docs/a/b/c", "**/tmp, a/b/tmp", "**/tmp, tmp", "a/**/z, a/z",
        "a/**/z, a/b/c/z", "\\*, *", "'[x', '[x'", "a{b}, a{b}", "'a+(b)', 'a+(b)'", "日*, 日本", "[a-]x, -x"
    })
    void matches(String pattern, String path) {
        assertThat(new Glob(pattern).matches(path, false)).isTrue();
        assertThat(new Glob(pattern).matches("/" + path, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "*.o, main.o.c", "*.o, main.O", "?at, at", "?at, chat", "[!a-c]at, bat", "/docs/*, x/docs/a", "docs/*, docs/a/b",
        "a*b, a/b", "a?b, a/b", "a[!x]b, a/b", "\\*, a", "a/**/z, az", "'a.b', 'axb'"
    })
    void doesNotMatch(String pattern, String path) {
        assertThat(new Glob(pattern).matches(path, false)).isFalse();
    }

    @Test
    void aSlashAtTheEndMeansFoldersOnly() {
        assertThat(new Glob("build/").matches("a/build", true)).isTrue();
        assertThat(new Glob("build/").matches("a/build", false)).isFalse();
        assertThat(new Glob("/build/").matches("/build", true)).isTrue();
        assertThat(new Glob("/build/").matches("/a/build", true)).isFalse();
    }
}
