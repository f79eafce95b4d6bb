package org.burnish.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ByteWriterTest {
    private final ByteBuffer buffer = ByteBuffer.allocate(64);
    private final ByteWriter out = new ByteWriter(buffer);

    @Property
    void whatIsWrittenReadsBack(@ForAll @LongRange(max = 0xFFFF_FFFFL) long wide, @ForAll long widest) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(42);
        int narrow = (int) (wide & 0xFFFF);
        new ByteWriter(bytes).u16le(narrow).u16be(narrow).u16both(narrow).u32le(wide).u32be(wide).u32both(wide)
                .u64le(widest).u64be(widest).zerosTo(42);
        FindingList findings = new FindingList(1);
        ByteReader in = ByteReader.of(bytes.array(), 0, "", findings);
        assertThat(in.u16le()).isEqualTo(narrow);
        assertThat(in.u16be()).isEqualTo(narrow);
        assertThat(in.u16both("")).isEqualTo(narrow);
        assertThat(in.u32le()).isEqualTo(wide);
        assertThat(in.u32be()).isEqualTo(wide);
        assertThat(in.u32both("")).isEqualTo(wide);
        assertThat(in.u64le()).isEqualTo(widest);
        assertThat(in.u64be()).isEqualTo(widest);
        assertThat(findings.total()).isZero();
    }

    @Test
    void aValueThatDoesNotFitIsRefusedRatherThanCut() {
        assertThatThrownBy(() -> out.u8(256)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> out.u16le(0x1_0000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> out.u32both(1L << 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> out.u32le(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> out.text("too long", 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(buffer.position()).isZero();
    }

    @Test
    void textIsPaddedWithSpacesOfItsOwnWidth() {
        out.text("A", 3).text("B", 5, StandardCharsets.UTF_16BE);
        assertThat(Arrays.copyOf(buffer.array(), buffer.position()))
                .containsExactly('A', ' ', ' ', 0, 'B', 0, ' ', 0);
    }
}
