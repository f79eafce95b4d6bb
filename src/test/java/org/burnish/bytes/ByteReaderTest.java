package org.burnish.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ByteReaderTest {
    private final FindingList findings = new FindingList(10);

    @Test
    void numbersComeInBothByteOrdersAndUnsigned() throws Exception {
        ByteReader in = ByteReader.of(bytes(0xFF, 0x01, 0xFE, 0xFE, 0x01, 0xFF, 0xFE, 0xFD, 0xFC, 0xFF, 0xFE, 0xFD, 0xFC));
        assertThat(in.u8()).isEqualTo(0xFF);
        assertThat(in.u16le()).isEqualTo(0xFE01);
        assertThat(in.u16be()).isEqualTo(0xFE01);
        assertThat(in.u32le()).isEqualTo(0xFCFD_FEFFL);
        assertThat(in.u32be()).isEqualTo(0xFFFE_FDFCL);
    }

    @Test
    void halvesThatDisagreeAreReportedWithTheirPlaceAndTheLittleEndianOneCounts() throws Exception {
        ByteReader in = ByteReader.of(bytes(9, 1, 2, 3, 4, 4, 3, 2, 0), 2048, "record", findings).skip(1);
        assertThat(in.u32both("the size")).isEqualTo(0x0403_0201L);
        Finding finding = findings.kept().getFirst();
        assertThat(finding.rule()).isEqualTo("both-endian");
        assertThat(finding.position()).isEqualTo(2049);
        assertThat(finding.sector()).isEqualTo(1);
        assertThat(finding.subject()).isEqualTo("record");
    }

    @Test
    void readingPastTheEndNamesTheFirstByteThatIsMissing() throws Exception {
        ByteReader in = ByteReader.of(new byte[3], 100, "table", findings).skip(1);
        assertThatThrownBy(in::u32le).isInstanceOfSatisfying(DiscFormatException.class, e -> {
            assertThat(e.position()).isEqualTo(101);
            assertThat(e).hasMessageContaining("table").hasMessageContaining("2 too early");
        });
    }

    @Test
    void aHostileLengthAllocatesNothing() {
        ByteReader in = ByteReader.of(new byte[8]);
        for (int length : List.of(-1, 9, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            assertThatThrownBy(() -> in.bytes(length)).isInstanceOf(DiscFormatException.class);
        }
        assertThat(in.remaining()).isEqualTo(8);
    }

    @Test
    void aSliceEndsWhereItShouldAndTheReaderGoesOnBehindIt() throws Exception {
        ByteReader in = ByteReader.of(bytes(1, 2, 3, 4), 50, "", findings);
        ByteReader slice = in.slice(3);
        assertThat(slice.skip(2).position()).isEqualTo(52);
        assertThat(slice.u8()).isEqualTo(3);
        assertThatThrownBy(slice::u8).isInstanceOf(DiscFormatException.class);
        assertThat(in.u8()).isEqualTo(4);
    }

    @Test
    void textLosesTheSpacesThatPadIt() throws Exception {
        assertThat(ByteReader.of(bytes('A', ' ', 'B', ' ', 0, ' ')).text(6)).isEqualTo("A B");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
