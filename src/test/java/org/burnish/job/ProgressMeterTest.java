package org.burnish.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {
    private final HandClock clock = new HandClock();
    private final ProgressMeter meter = new ProgressMeter(clock);

    @Test
    void manyStepsBecomeOneSnapshot() {
        meter.begin(Phase.ofBytes("Writing", 1_000_000));
        IntStream.range(0, 500_000).parallel().forEach(_ -> meter.advance(1));

        JobState.Running seen = meter.snapshot();

        assertThat(seen.done()).isEqualTo(500_000);
        assertThat(seen.fraction()).hasValue(0.5);
    }

    @Test
    void aSnapshotDoesNotChange() {
        meter.begin(Phase.ofItems("Listing", 10));
        JobState.Running before = meter.snapshot();
        meter.advance(5);
        assertThat(before.done()).isZero();
    }

    @Test
    void rateAndRemainingTimeComeFromTheClock() {
        meter.begin(Phase.ofBytes("Writing", 1000));
        clock.advance(Duration.ofSeconds(2));
        meter.advance(200);

        JobState.Running seen = meter.snapshot();

        assertThat(seen.rate()).isEqualTo(100);
        assertThat(seen.remaining()).isEqualTo(Duration.ofSeconds(8));
        assertThat(seen.elapsed()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theRateFollowsTheLastSeconds() {
        meter.begin(Phase.ofBytes("Writing", 10_000));
        for (int second = 0; second < 10; second++) {
            clock.advance(Duration.ofSeconds(1));
            meter.advance(100);
            meter.snapshot();
        }
        for (int second = 0; second < 10; second++) {
            clock.advance(Duration.ofSeconds(1));
            meter.advance(10);
            meter.snapshot();
        }
        assertThat(meter.snapshot().rate()).isEqualTo(10);
    }

    @Test
    void noEstimateBeforeThereIsSomethingToMeasure() {
        meter.begin(Phase.ofBytes("Writing", 1000));
        clock.advance(Duration.ofMillis(300));
        meter.advance(900);
        assertThat(meter.snapshot().rate()).isZero();
        assertThat(meter.snapshot().remaining()).isNull();
    }

    @Test
    void noFractionWhenTheTotalIsUnknown() {
        assertThat(meter.snapshot().fraction()).isEmpty();
        meter.begin(Phase.ofItems("Listing", 0));
        meter.advance(3);
        assertThat(meter.snapshot().fraction()).isEmpty();
        assertThat(meter.snapshot().done()).isEqualTo(3);
    }

    @Test
    void aPhaseNeverShowsMoreThanItsTotal() {
        meter.begin(Phase.ofBytes("Writing", 10));
        meter.advance(11);
        assertThat(meter.snapshot().done()).isEqualTo(10);
    }

    @Test
    void anotherPhaseStartsAtZero() {
        meter.begin(Phase.ofBytes("Writing", 10));
        meter.advance(10);
        meter.begin(Phase.ofBytes("Checking", 20));
        assertThat(meter.snapshot().done()).isZero();
        assertThat(meter.snapshot().phase()).isEqualTo(Phase.ofBytes("Checking", 20));
    }

    @Test
    void stoppingShowsAtTheNextCheckpoint() throws CancelledException {
        meter.checkpoint();
        meter.stop();
        assertThat(meter.snapshot().stopping()).isTrue();
        assertThat(meter.snapshot().cancellable()).isFalse();
        assertThatThrownBy(meter::checkpoint).isInstanceOf(CancelledException.class);
    }

    @Test
    void aPhaseThatMustNotBeInterruptedSaysSo() {
        meter.begin(new Phase("Closing the disc", 0, Phase.Unit.ITEMS, false));
        assertThat(meter.snapshot().cancellable()).isFalse();
    }
}
