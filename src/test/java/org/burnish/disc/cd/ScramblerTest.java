package org.burnish.disc.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScramblerTest {
    @Test
    void theStreamStartsAsTheStandardHasIt() {
        byte[] sector = new byte[SectorMode.LENGTH];
        Scrambler.apply(sector, 0);

        assertThat(Arrays.copyOfRange(sector, 0, 28)).inHexadecimal().containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0x01, 0x80, 0x00, 0x60, 0x00, 0x28, 0x00, 0x1E, 0x80, 0x08, 0x60, 0x06, 0xA8, 0x02, 0xFE, 0x81);
    }

    @Test
    void twiceIsNotAtAll() {
        byte[] sector = SectorModeTest.sector(SectorMode.MODE_1, 3, 1);
        byte[] twice = sector.clone();
        Scrambler.apply(twice, 0);
        assertThat(twice).isNotEqualTo(sector);
        Scrambler.apply(twice, 0);
        assertThat(twice).isEqualTo(sector);
    }
}
