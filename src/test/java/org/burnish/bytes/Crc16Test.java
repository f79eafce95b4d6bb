package org.burnish.bytes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Crc16Test {
    @Test
    void agreesWithTheExampleOfEcma167() {
        byte[] bytes = {0x70, 0x6A, 0x77};

        assertThat(Crc16.of(bytes, 0, 3)).isEqualTo(0x3299);
    }

    @Test
    void agreesWithTheUsualCheckOverAPart() {
        assertThat(Crc16.of("x123456789y".getBytes(US_ASCII), 1, 9)).isEqualTo(0x31C3);
    }
}
