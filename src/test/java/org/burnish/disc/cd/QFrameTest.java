package org.burnish.disc.cd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.burnish.disc.Control;
import org.burnish.disc.Msf;
import org.junit.jupiter.api.Test;

class QFrameTest {
    private static final List<QFrame> FRAMES = List.of(
            new QFrame.Position(Control.DATA, 1, 1, new Msf(0, 0, 0), new Msf(0, 2, 0)),
            new QFrame.Position(Control.AUDIO, QFrame.LEAD_OUT, 1, new Msf(1, 2, 3), new Msf(74, 2, 0)),
            new QFrame.Pointer(Control.DATA, 1, 0xA0, new Msf(97, 1, 2), 0, new Msf(1, 0x20, 0)),
            new QFrame.Pointer(Control.AUDIO, 1, 12, new Msf(97, 1, 2), 0, new Msf(61, 59, 74)),
            new QFrame.Pointer(Control.DATA, 5, 0xB0, new Msf(30, 0, 12), 2, new Msf(79, 59, 74)),
            new QFrame.Pointer(Control.DATA, 5, 0xB0, new Msf(0xFF, 0xFF, 0xFF), 2, new Msf(79, 59, 74)),
            new QFrame.Catalogue(Control.AUDIO, new CatalogueNumber("4006381333931"), 45),
            new QFrame.Recording(new Control(2), new Isrc("DE-A01-24-12345"), 7));

    /// Track 1, index 1, of data at the start of the program area, as any data disc has it.
    @Test
    void aFrameIsAsOnAnyDisc() {
        assertThat(HexFormat.of().formatHex(FRAMES.getFirst().bytes())).startsWith("41010100000000000200");
        assertThat(HexFormat.of().formatHex(FRAMES.get(2).bytes())).startsWith("4100a097010200012000");
        assertThat(HexFormat.of().formatHex(FRAMES.get(6).bytes())).startsWith("02400638133393100045");
        assertThat(HexFormat.of().formatHex(FRAMES.get(7).bytes())).startsWith("23515440042412345007");
    }

    @Test
    void framesAreReadAsTheyWereWritten() {
        assertThat(FRAMES).allSatisfy(frame -> assertThat(QFrame.read(frame.bytes(), 0)).hasValue(frame));
    }

    @Test
    void aWrongBitIsNoticed() {
        for (QFrame frame : FRAMES) {
            for (int bit = 0; bit < 96; bit++) {
                byte[] bytes = frame.bytes();
                bytes[bit >> 3] ^= (byte) (1 << (bit & 7));
                assertThat(QFrame.read(bytes, 0)).isEmpty();
            }
        }
    }

    @Test
    void channelsAreInterleavedAndSeparated() {
        byte[] channels = new byte[96];
        new Random(1).nextBytes(channels);
        byte[] raw = new byte[96];
        byte[] again = new byte[96];
        SubChannel.interleave(channels, 0, raw, 0);
        SubChannel.separate(raw, 0, again, 0);
        assertThat(again).isEqualTo(channels);

        byte[] q = FRAMES.getFirst().bytes();
        SubChannel.put(SubChannel.Q, q, 0, raw, 0);
        SubChannel.separate(raw, 0, again, 0);
        byte[] taken = new byte[12];
        SubChannel.take(SubChannel.Q, raw, 0, taken, 0);
        assertThat(taken).isEqualTo(q);
        assertThat(QFrame.read(again, 12)).hasValue(FRAMES.getFirst());
        System.arraycopy(channels, 12, again, 12, 12);
        assertThat(again).isEqualTo(channels);
        assertThat(raw[1] >> 6 & 1).as("channel Q is bit 6 of each byte; 41h is 0100…").isEqualTo(1);
    }

    @Test
    void numbersAreChecked() {
        assertThat(new CatalogueNumber("4006381333931").checkDigitFits()).isTrue();
        assertThat(new CatalogueNumber("4006381333930").checkDigitFits()).isFalse();
        assertThatThrownBy(() -> new CatalogueNumber("123")).hasMessageContaining("13 digits");
        assertThatThrownBy(() -> new Isrc("DEA012412X45")).hasMessageContaining("no ISRC");
    }
}
