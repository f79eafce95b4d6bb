package org.burnish;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Jupiter and jqwik both run, on the JDK that we build for.
class EnginesTest {
    @Test
    void jupiterRuns() {
        assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
    }

    @Property(tries = 10)
    void jqwikRuns(@ForAll byte value) {
        assertThat(Byte.toUnsignedInt(value)).isBetween(0, 255);
    }
}
