package org.burnish;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Jupiter, jqwik and Jazzer all run in one test class run of Surefire.
class EnginesTest {
    @Test
    void jupiterRuns() {
        assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
    }

    @Property(tries = 10)
    void jqwikRuns(@ForAll byte value) {
        assertThat(Byte.toUnsignedInt(value)).isBetween(0, 255);
    }

    @FuzzTest
    void jazzerRuns(FuzzedDataProvider data) {
        assertThat(data.consumeInt(1, 3)).isBetween(1, 3);
    }
}
