package org.burnish.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Names as text.
class HostNameTest {
    @Test
    void theCharacterThatMarksWhatCannotBeDecodedIsACharacterLikeOthers() {
        assertThat(HostName.of(Path.of("/folder/\uFFFD and ü"))).isEqualTo("\uFFFD and ü");
    }
}
