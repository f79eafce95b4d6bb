package org.burnish.scsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SenseTest {
    private static Sense sense(String hex) {
        return Sense.read(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    @Test
    void fixedFormat() {
        Sense sense = sense("F0 00 03 00 01 86 A0 0A 00 00 00 00 11 05 00 80 00 07");
        assertThat(sense.is(3, 0x11, 5)).isTrue();
        assertThat(sense.information()).hasValue(100_000);
        assertThat(sense.deferred()).isFalse();
        assertThat(sense.specific()).hasValue(0x80_0007);
        assertThat(sense).hasToString("3/11/05");
    }

    @Test
    void informationIsAnAddressWithASign() {
        assertThat(sense("F0 00 03 FF FF FF 6A 0A 00 00 00 00 0C 00 00 00 00 00").information()).hasValue(-150);
        assertThat(sense("72 03 0C 00 00 00 00 0C 00 0A 80 00 00 00 00 00 FF FF FF 6A").information()).hasValue(-150);
    }

    @Test
    void informationThatIsNotValidIsNone() {
        assertThat(sense("70 00 03 FF FF FF 6A 0A 00 00 00 00 0C 00 00 00 00 00").information()).isEmpty();
        assertThat(sense("72 03 0C 00 00 00 00 0C 00 0A 00 00 00 00 00 00 FF FF FF 6A").information()).isEmpty();
    }

    @Test
    void descriptorFormat() {
        Sense sense = sense("72 05 24 00 00 00 00 14  00 0A 80 00 00 00 00 01 00 00 00 00  02 06 00 00 CD 00 02 00");
        assertThat(sense.is(5, 0x24, 0)).isTrue();
        assertThat(sense.information()).hasValue(0x1_0000_0000L);
        assertThat(sense.fieldPointer()).isEqualTo("command byte 2, bit 5");
    }

    @Test
    void deferredErrorsOfBothFormats() {
        assertThat(sense("71 00 03 00 00 00 00 0A 00 00 00 00 0C 00 00 00 00 00").deferred()).isTrue();
        assertThat(sense("73 03 0C 00 00 00 00 00").deferred()).isTrue();
        assertThat(sense("73 03 0C 00 00 00 00 00")).hasToString("3/0C/00 deferred");
    }

    @Test
    void progressComesWithKeysZeroAndTwoOnly() {
        assertThat(sense("70 00 02 00 00 00 00 0A 00 00 00 00 04 07 00 80 40 00").progress()).hasValueCloseTo(0.25, within(1e-9));
        assertThat(sense("70 00 00 00 00 00 00 0A 00 00 00 00 00 16 00 80 FF FF").progress().orElse(0)).isLessThan(1);
        assertThat(sense("70 00 02 00 00 00 00 0A 00 00 00 00 04 07 00 00 40 00").progress()).isEmpty();
        assertThat(sense("70 00 05 00 00 00 00 0A 00 00 00 00 24 00 00 C0 00 02").progress()).isEmpty();
    }

    @Test
    void theFieldPointerNamesTheByte() {
        assertThat(sense("70 00 05 00 00 00 00 0A 00 00 00 00 24 00 00 C0 00 02").fieldPointer()).isEqualTo("command byte 2");
        assertThat(sense("70 00 05 00 00 00 00 0A 00 00 00 00 26 00 00 8F 00 0A").fieldPointer()).isEqualTo("parameter byte 10, bit 7");
        assertThat(sense("70 00 05 00 00 00 00 0A 00 00 00 00 26 00 00 00 00 0A").fieldPointer()).isEmpty();
        assertThat(sense("70 00 02 00 00 00 00 0A 00 00 00 00 04 07 00 80 40 00").fieldPointer()).isEmpty();
    }

    @Test
    void aShortAdditionalLengthHidesTheCodes() {
        Sense sense = sense("70 00 05 00 00 00 00 02 00 00 00 00 24 00 00 C0 00 02");
        assertThat(sense.key()).isEqualTo(SenseKey.ILLEGAL_REQUEST);
        assertThat(sense.code()).isZero();
        assertThat(sense.specific()).isEmpty();
    }

    @Test
    void anythingElseIsNone() {
        assertThat(sense("")).isEqualTo(Sense.NONE);
        assertThat(sense("00 00 00 00 00 00 00 00")).isEqualTo(Sense.NONE);
        assertThat(sense("7F 00 05 00 00 00 00 0A 00 00 00 00 24 00 00 00 00 00")).isEqualTo(Sense.NONE);
        assertThat(Sense.usable(new byte[18])).isFalse();
        assertThat(Sense.usable(new byte[] {0x70, 0, 5})).isFalse();
    }

    @Test
    void cutAtEveryByteItSaysWhatIsThere() {
        for (String hex : new String[] {
            "F0 00 03 00 01 86 A0 0A 00 00 00 00 11 05 00 80 00 07",
            "72 05 24 00 00 00 00 14  00 0A 80 00 00 00 00 00 00 01 86 A0  02 06 00 00 CD 00 02 00"
        }) {
            byte[] whole = HexFormat.of().parseHex(hex.replace(" ", ""));
            for (int length = 0; length <= whole.length; length++) {
                Sense sense = Sense.read(Arrays.copyOf(whole, length));
                assertThat(sense.key()).isIn(length < 4 ? SenseKey.NO_SENSE : Sense.read(whole).key());
                assertThat(sense.information().orElse(100_000)).isEqualTo(100_000);
            }
        }
    }

    @Test
    void descriptorsThatLieEnd() {
        assertThat(sense("72 03 11 00 00 00 00 FF 00 FF 80 00").information()).isEmpty();
        assertThat(sense("72 03 11 00 00 00 00 FF 00 00 00 00 00 00 00 00").is(3, 0x11, 0)).isTrue();
    }

    @Test
    void writtenFixedItReadsTheSame() {
        for (String hex : new String[] {
            "F0 00 03 FF FF FF 6A 0A 00 00 00 00 11 05 00 80 00 07", "71 00 06 00 00 00 00 0A 00 00 00 00 28 00 00 00 00 00"
        }) {
            assertThat(Sense.read(sense(hex).toFixed())).isEqualTo(sense(hex));
            assertThat(sense(hex).toFixed()).isEqualTo(HexFormat.of().parseHex(hex.replace(" ", "")));
        }
        assertThat(Sense.read(Sense.of(5, 0x21, 2).toFixed())).isEqualTo(Sense.of(5, 0x21, 2));
    }

    @Test
    void everyKeyHasItsNumber() {
        for (int key = 0; key < 16; key++) {
            assertThat(SenseKey.of(key).code()).isEqualTo(key);
        }
    }
}
