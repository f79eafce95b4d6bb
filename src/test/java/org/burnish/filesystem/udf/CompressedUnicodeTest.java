package org.burnish.filesystem.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.junit.jupiter.api.Test;

class CompressedUnicodeTest {
    private static final ByteReader NOWHERE = ByteReader.of(new byte[0]);

    @Test
    void takesOneByteForEachCharacterWhereThatIsEnough() {
        assertThat(CompressedUnicode.encode("aé")).containsExactly(8, 'a', 0xE9);
        assertThat(CompressedUnicode.encode("a漢")).containsExactly(16, 0, 'a', 0x6F, 0x22);
        assertThat(CompressedUnicode.encode("")).isEmpty();
    }

    @Property(tries = 300)
    void everyTextComesBackEvenWithHalfSurrogatePairs(@ForAll String text) {
        byte[] bytes = CompressedUnicode.encode(text);
        assertThat(bytes).hasSize(CompressedUnicode.lengthOf(text));
        assertThat(CompressedUnicode.decode(bytes, NOWHERE)).isEqualTo(text);
    }

    @Property(tries = 300)
    void aCutTextFitsAndKeepsPairsWhole(@ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 2, max = 60) int bytes) {
        String cut = CompressedUnicode.cut(text, bytes);
        assertThat(text).startsWith(cut);
        assertThat(CompressedUnicode.lengthOf(cut)).isLessThanOrEqualTo(bytes);
        if (cut.length() < text.length() && !cut.isEmpty()) {
            assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 1))).isFalse();
        }
    }

    @Test
    void aFieldEndsWithTheNumberOfItsBytes() throws Exception {
        ByteBuffer field = ByteBuffer.allocate(8);
        CompressedUnicode.writeField("name is long", 8, new ByteWriter(field));
        assertThat(field.array()).containsExactly(8, 'n', 'a', 'm', 'e', ' ', 'i', 7);
        assertThat(CompressedUnicode.readField(ByteReader.of(field.array()), 8)).isEqualTo("name i");
    }

    @Test
    void unknownCompressionIsReportedAndShownAsItIs() {
        FindingList findings = new FindingList(10);
        assertThat(CompressedUnicode.decode(new byte[] {'a', 'b'}, ByteReader.of(new byte[0], 0, "", findings))).isEqualTo("ab");
        assertThat(findings.kept()).extracting(Finding::rule).containsExactly("udf-text");
    }
}
