package org.burnish.disc.cd;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.burnish.bytes.Crc16;

/// Whatever a drive says is CD-TEXT or a sub-channel can be read.
class CdTextFuzzTest {
    @FuzzTest
    void anyPacksAreRead(FuzzedDataProvider data) {
        read(data.consumeRemainingAsBytes());
    }

    @Property
    void anyRandomPacksAreRead(@ForAll @Size(max = 40 * 18) byte[] packs) {
        read(packs);
    }

    @Property
    void anySubChannelIsRead(@ForAll @Size(10) byte[] q) {
        byte[] whole = Arrays.copyOf(q, SubChannel.CHANNEL);
        int crc = ~Crc16.of(whole, 0, 10);
        whole[10] = (byte) (crc >> 8);
        whole[11] = (byte) crc;
        assertThat(QFrame.read(whole, 0)).satisfiesAnyOf(frame -> assertThat(frame).isEmpty(),
                frame -> assertThat(frame.orElseThrow().adr()).isEqualTo(whole[0] & 0xF));
    }

    /// With a CRC that fits, since others do not count.
    private static void read(byte[] bytes) {
        byte[] packs = bytes.clone();
        for (int at = 0; at + CdTextPack.LENGTH <= packs.length; at += CdTextPack.LENGTH) {
            packs[at] = (byte) (0x80 | packs[at] & 0xF);
            int crc = ~Crc16.of(packs, at, 16);
            packs[at + 16] = (byte) (crc >> 8);
            packs[at + 17] = (byte) crc;
        }
        for (CdTextBlock block : CdText.read(packs).blocks()) {
            assertThat(block.firstTrack()).isBetween(1, 99);
            assertThat(block.lastTrack()).isBetween(block.firstTrack(), 127);
            assertThat(block.text(CdTextField.TITLE, block.lastTrack())).isNotNull();
        }
    }
}
