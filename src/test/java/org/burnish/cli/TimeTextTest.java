package org.burnish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// The same text as the formatters of the JDK make, for every moment that there is.
class TimeTextTest {
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    @Property
    void isWhatTheFormattersMake(
            @ForAll @LongRange(min = -62_200_000_000L, max = 253_500_000_000L) long second, @ForAll @IntRange(max = 999_999_999) int nano) {
        Instant whole = Instant.ofEpochSecond(second);
        Instant part = whole.plusNanos(nano);

        assertThat(TimeText.iso(whole)).isEqualTo(whole.toString());
        assertThat(TimeText.iso(part)).isEqualTo(part.toString());
        assertThat(TimeText.plain(part)).isEqualTo(PLAIN.format(part));
    }

    @Property
    void momentsOutsideOfFourDigitsAreTold(@ForAll @LongRange(min = 253_402_300_800L, max = 31_556_889_864_403_199L) long second) {
        Instant far = Instant.ofEpochSecond(second);

        assertThat(TimeText.iso(far)).isEqualTo(far.toString());
        assertThat(TimeText.plain(far) + "Z").isEqualTo(far.toString().replace('T', ' '));
    }
}
