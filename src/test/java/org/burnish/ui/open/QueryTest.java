package org.burnish.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.burnish.tree.Attributes;
import org.burnish.tree.Content;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
    @ParameterizedTest
    @CsvSource({
        "readme, READ ME.txt, false",
        "read me, My README for me.txt, true",
        "*.jpg, Photo.JPG, true",
        "*.jpg, photo.jpg.txt, false",
        "img_????.*, IMG_0042.png, true",
        "img_????.*, IMG_042.png, false",
        "*, anything, true",
        "[a], a, false",
        "ü, MÜLLER, true",
    })
    void namesFitWordsAndPatterns(String typed, String name, boolean fits) {
        assertThat(Query.of(typed).fits(file(name, 0))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        ">100MB, 100000001, true",
        ">100MB, 100000000, false",
        "<1k, 999, true",
        "<1k, 1000, false",
        ">1.5gb, 1500000001, true",
        "'>1,5GiB', 1500000000, false",
        ">0, 1, true",
    })
    void sizesFitBounds(String typed, long size, boolean fits) {
        assertThat(Query.of(typed).fits(file("a", size))).isEqualTo(fits);
    }

    @Test
    void allConditionsHaveToFit() {
        Query query = Query.of(" *.iso  >1k ");
        assertThat(query.fits(file("a.iso", 2000))).isTrue();
        assertThat(query.fits(file("a.iso", 10))).isFalse();
        assertThat(query.fits(file("a.img", 2000))).isFalse();
    }

    @Test
    void blanksLookForNothing() {
        assertThat(Query.of("  ").isEmpty()).isTrue();
        assertThat(Query.of("").isEmpty()).isTrue();
    }

    @Property
    void starsFitAsInARegularExpression(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 8) String name,
            @ForAll @StringLength(min = 1, max = 6) @CharRange(from = 'a', to = 'b') String letters,
            @ForAll byte where) {
        String pattern = letters.substring(0, Math.floorMod(where, letters.length())) + "*"
                + letters.substring(Math.floorMod(where, letters.length())) + "?*";
        boolean expected = name.matches(pattern.replace("*", ".*").replace("?", "."));
        assertThat(Query.of(pattern).fits(file(name, 0))).isEqualTo(expected);
    }

    @Test
    void noPatternTakesForEver() {
        String name = "a".repeat(255);
        assertThat(Query.of("*a".repeat(60) + "b").fits(file(name, 0))).isFalse();
    }

    private static Node file(String name, long size) {
        return new RegularFile(name, Attributes.FILE, new Content() {
            @Override
            public long length() {
                return size;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                return -1;
            }
        });
    }
}
