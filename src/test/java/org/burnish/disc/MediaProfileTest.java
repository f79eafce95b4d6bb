package org.burnish.disc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MediaProfileTest {
    @Test
    void profilesAreFoundByTheirNumbers() {
        assertThat(MediaProfile.values()).allSatisfy(profile -> assertThat(MediaProfile.ofCode(profile.code())).hasValue(profile));
        assertThat(Stream.of(MediaProfile.values()).map(MediaProfile::code)).doesNotHaveDuplicates();
        assertThat(MediaProfile.ofCode(0xFFFF)).isEmpty();
        assertThat(MediaProfile.ofCode(0x0A)).hasValue(MediaProfile.CD_RW);
        assertThat(MediaProfile.CD_RW.erasable()).isTrue();
        assertThat(MediaProfile.BD_R.erasable()).isFalse();
    }

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
