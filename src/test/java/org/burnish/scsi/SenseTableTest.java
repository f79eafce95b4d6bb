package org.burnish.scsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What every sense code that drives are known to send calls for, and that people are told so in plain words.
class SenseTableTest {
    @ParameterizedTest
    @CsvFileSource(resources = "sense-reactions.csv", numLinesToSkip = 1)
    void reactions(String code, Reaction reaction) {
        String[] parts = code.split("/");
        Sense sense = Sense.of(Integer.parseInt(parts[0], 16), Integer.parseInt(parts[1], 16), Integer.parseInt(parts[2], 16));
        assertThat(SenseTable.reaction(sense)).isEqualTo(reaction);
        assertThat(SenseTable.of(sense).what()).endsWith(".");
        assertThat(SenseTable.of(sense).meaning()).endsWith(".");
    }

    static Stream<SenseTable.Row> rows() {
        return SenseTable.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everySentenceIsPlain(SenseTable.Row row) {
        for (String sentence : List.of(row.what(), row.meaning(), row.remedy())) {
            assertThat(sentence).doesNotContain("LBA", "OPC", "TOC", "NWA", "CDB", "SCSI", "sense", "medium", "block", "PMA",
                    "RMA", "Immed");
            assertThat(sentence).matches("|[A-Z].*[.?]").doesNotContainPattern("[0-9A-F]{2}h|[0-9A-F]/[0-9A-F]{2}/");
        }
        assertThat(row.what()).isNotEmpty();
        if (row.reaction() == Reaction.ASK_USER || row.reaction() == Reaction.STOP_WRITING || row.reaction() == Reaction.GIVE_UP) {
            assertThat(row.remedy()).isNotEmpty();
        }
    }

    @Test
    void everyCodeHasALine() {
        for (int key = 0; key < 16; key++) {
            for (int code = 0; code < 256; code++) {
                for (int qualifier : new int[] {0, 1, 0x80, 0xFF}) {
                    assertThat(SenseTable.of(Sense.of(key, code, qualifier)).what()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void theMoreExactLineCounts() {
        assertThat(SenseTable.of(Sense.of(3, 0x11, 5)).pattern().text()).isEqualTo("3/11/05");
        assertThat(SenseTable.of(Sense.of(3, 0x11, 0x77)).pattern().text()).isEqualTo("3/11/xx");
        assertThat(SenseTable.of(Sense.of(3, 0x99, 0x77)).pattern().text()).isEqualTo("3/xx/xx");
        assertThat(SenseTable.of(Sense.of(0xC, 0, 0)).pattern().text()).isEqualTo("xx/xx/xx");
    }

    @Test
    void aTableThatMakesNoSense() {
        assertThatThrownBy(() -> SenseTable.parse("3/11 | ADAPT | a | b | c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SenseTable.parse("3/11/00 | ADAPT | a | b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SenseTable.parse("3/11/00 | NONSENSE | a | b | c")).isInstanceOf(IllegalArgumentException.class);
    }
}
