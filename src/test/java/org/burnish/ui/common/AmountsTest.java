package org.burnish.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void inEnglish() {
        Locale.setDefault(Locale.US);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1 kB",
        "1234, 1.23 kB",
        "12345, 12.3 kB",
        "999499, 999 kB",
        "999500, 1 MB",
        "4380000000, 4.38 GB",
        "99960000000, 100 GB",
        "8000000000000, 8 TB",
        "9223372036854775807, '9,223,372 TB'",
    })
    void sizesHaveThreeDigits(long bytes, String shown) {
        assertThat(Amounts.size(bytes)).isEqualTo(shown);
    }

    @Test
    void durationsAreClockLike() {
        assertThat(Amounts.duration(Duration.ofSeconds(7))).isEqualTo("0:07");
        assertThat(Amounts.duration(Duration.ofSeconds(750))).isEqualTo("12:30");
        assertThat(Amounts.duration(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
    }

    @Test
    void nearlyAllIsNotAll() {
        assertThat(Amounts.percent(0.999)).isEqualTo("99%");
        assertThat(Amounts.percent(1)).isEqualTo("100%");
    }

    @Test
    void speedsAreSizesPerSecond() {
        assertThat(Amounts.rate(81_600_000)).isEqualTo("81.6 MB/s");
    }
}
