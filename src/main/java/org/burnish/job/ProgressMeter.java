package org.burnish.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Progress that is counted while the work goes on and read now and then: a million calls of `advance`
/// between two looks cost a front end nothing, it sees one snapshot.
public final class ProgressMeter implements Progress {
    /// The rate is that of the last seconds, so that it follows a drive that slows down.
    private static final Duration WINDOW = Duration.ofSeconds(5);

    private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(250);

    /// Before this much time nobody should believe an estimate.
    private static final Duration FIRST_ESTIMATE = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Instant started;
    private final AtomicBoolean stop = new AtomicBoolean();
    private volatile Count count;

    /// One phase and what is done of it.
    private record Count(@Nullable Phase phase, LongAdder done, ArrayDeque<Sample> samples) {}

    private record Sample(Instant at, long done) {}

    public ProgressMeter(InstantSource clock) {
        this.clock = clock;
        this.started = clock.instant();
        this.count = count(null);
    }

    @Override
    public void begin(Phase phase) {
        count = count(phase);
    }

    @Override
    public void advance(long units) {
        count.done.add(units);
    }

    @Override
    public void checkpoint() throws CancelledException {
        if (stop.get()) {
            throw new CancelledException();
        }
    }

    /// Makes the next checkpoint end the work.
    public void stop() {
        stop.set(true);
    }

    /// Time since the work began.
    public Duration elapsed() {
        return Duration.between(started, clock.instant());
    }

    /// How far the work has come. Meant to be called a few times in a second; the rate is measured between calls.
    public JobState.Running snapshot() {
        Count now = count;
        Instant time = clock.instant();
        long done = now.done.sum();
        double rate;
        synchronized (now.samples) {
            rate = rate(now.samples, new Sample(time, done));
        }
        Phase phase = now.phase;
        long shown = phase == null || phase.total() <= 0 ? done : Math.min(done, phase.total());
        return new JobState.Running(
                phase, shown, rate, Duration.between(started, time), remaining(phase, shown, rate), stop.get());
    }

    private Count count(@Nullable Phase phase) {
        ArrayDeque<Sample> samples = new ArrayDeque<>();
        samples.add(new Sample(clock.instant(), 0));
        return new Count(phase, new LongAdder(), samples);
    }

    /// Units per second since the oldest sample of the window.
    private static double rate(ArrayDeque<Sample> samples, Sample now) {
        if (between(samples.getLast(), now).compareTo(BETWEEN_SAMPLES) >= 0) {
            samples.add(now);
        }
        while (samples.size() > 2 && between(samples.getFirst(), now).compareTo(WINDOW) > 0) {
            samples.removeFirst();
        }
        Sample oldest = samples.getFirst();
        Duration span = between(oldest, now);
        return span.compareTo(FIRST_ESTIMATE) < 0 ? 0 : (now.done - oldest.done) / (span.toNanos() / 1e9);
    }

    private static Duration between(Sample first, Sample second) {
        return Duration.between(first.at, second.at);
    }

    private static @Nullable Duration remaining(@Nullable Phase phase, long done, double rate) {
        if (phase == null || phase.total() <= 0 || rate <= 0) {
            return null;
        }
        return Duration.ofMillis(Math.round((phase.total() - done) / rate * 1000));
    }
}
