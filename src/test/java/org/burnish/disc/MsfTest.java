package org.burnish.disc;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MsfTest {
    /// The last two are where the lead-ins of real blanks start.
    @ParameterizedTest
    @CsvSource({"0, 00:02:00", "-150, 00:00:00", "-1, 00:01:74", "359849, 79:59:74", "10000, 02:15:25", "-151, 99:59:74",
        "-11635, 97:26:65", "-12369, 97:17:06"})
    void blocksHaveAddresses(int block, String address) {
        assertThat(Msf.ofBlock(block)).hasToString(address);
        assertThat(Msf.ofBlock(block).block()).isEqualTo(block);
    }

    @Property
    void everyBlockIsAtItsAddress(@ForAll @IntRange(min = -45_150, max = 404_849) int block) {
        Msf address = Msf.ofBlock(block);

        assertThat(address.valid()).isTrue();
        assertThat(address.block()).isEqualTo(block);
        assertThat(Bcd.read(Bcd.of(address.minute()))).isEqualTo(address.minute());
    }
}
