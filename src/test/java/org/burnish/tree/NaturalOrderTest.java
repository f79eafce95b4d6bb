package org.burnish.tree;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersCountByTheirValue() {
        assertThat(new String[] {"track 10", "Track 9", "track 09", "a", "Z", "track"})
                .satisfies(names -> {
                    java.util.Arrays.sort(names, NaturalOrder.INSTANCE);
                    assertThat(names).containsExactly("a", "track", "Track 9", "track 09", "track 10", "Z");
                });
    }

    @Property
    void itIsAnOrder(@ForAll @Names String a, @ForAll @Names String b, @ForAll @Names String c) {
        NaturalOrder order = NaturalOrder.INSTANCE;
        assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
        assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
        if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
            assertThat(order.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }

    /// Short names over few letters and digits, so that many share their beginnings.
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @StringLength(max = 5)
    @CharRange(from = '0', to = '2')
    @CharRange(from = 'a', to = 'b')
    @CharRange(from = 'A', to = 'B')
    @interface Names {}
}
