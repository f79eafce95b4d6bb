package org.burnish.disc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlTest {
    @Test
    void controlSaysWhatATrackIs() {
        assertThat(new Control(4).isData()).isTrue();
        assertThat(new Control(1)).hasToString("audio with pre-emphasis");
        assertThat(new Control(6).copyPermitted()).isTrue();
        assertThat(new Control(12).fourChannels()).isFalse();
        assertThat(new Track(2, 1, Control.AUDIO, 100, 50).contains(149)).isTrue();
        assertThat(new Track(2, 1, Control.AUDIO, 100, 50).contains(150)).isFalse();
    }
}
