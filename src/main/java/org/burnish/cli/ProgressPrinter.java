package org.burnish.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.burnish.job.CancelledException;
import org.burnish.job.JobState;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.job.ProgressMeter;
import org.jspecify.annotations.Nullable;

/// Progress as text: one line that is written over on a terminal, else now and then a line of its own.
/// Nothing is shown of work that is over in a moment.
final class ProgressPrinter implements Progress {
    private static final long MILLIS_BETWEEN_UPDATES = 100;
    private static final long MILLIS_BETWEEN_LINES = 10_000;
    private static final long MILLIS_BEFORE_UPDATES = 400;
    private static final long MILLIS_BEFORE_LINES = 3_000;
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream to;
    private final boolean interactive;
    private final InstantSource clock;
    private final ProgressMeter meter;
    private final AtomicLong nextPrint;
    private boolean shown;
    private volatile boolean silent;

    ProgressPrinter(PrintStream to, boolean interactive, InstantSource clock) {
        this.to = to;
        this.interactive = interactive;
        this.clock = clock;
        this.meter = new ProgressMeter(clock);
        this.nextPrint = new AtomicLong(clock.millis() + (interactive ? MILLIS_BEFORE_UPDATES : MILLIS_BEFORE_LINES));
    }

    void setSilent(boolean silent) {
        this.silent = silent;
    }

    /// Makes the next checkpoint end the work.
    void stop() {
        meter.stop();
    }

    @Override
    public void begin(Phase phase) {
        meter.begin(phase);
        printWhenDue();
    }

    @Override
    public void advance(long units) {
        meter.advance(units);
        printWhenDue();
    }

    @Override
    public void checkpoint() throws CancelledException {
        meter.checkpoint();
    }

    /// Takes the line away so that something else can be printed.
    synchronized void clear() {
        if (shown) {
            to.print(CLEAR_LINE);
            to.flush();
            shown = false;
        }
    }

    private void printWhenDue() {
        long now = clock.millis();
        long due = nextPrint.get();
        if (silent || now < due) {
            return;
        }
        long pause = interactive ? MILLIS_BETWEEN_UPDATES : MILLIS_BETWEEN_LINES;
        if (nextPrint.compareAndSet(due, now + pause)) {
            print(line(meter.snapshot()));
        }
    }

    private synchronized void print(String line) {
        if (interactive) {
            to.print(CLEAR_LINE + line);
            to.flush();
            shown = true;
        } else {
            to.println(line);
        }
    }

    static String line(JobState.Running state) {
        Phase phase = state.phase();
        if (phase == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(phase.name());
        state.fraction().ifPresent(part -> line.append(String.format(Locale.ROOT, "  %.0f %%", Math.floor(part * 100))));
        if (phase.unit() == Phase.Unit.ITEMS && phase.total() <= 0 && state.done() > 0) {
            line.append(String.format(Locale.ROOT, "  %,d", state.done()));
        }
        if (phase.unit() == Phase.Unit.BYTES && state.rate() > 0) {
            line.append(String.format(Locale.ROOT, "  %.1f MB/s", state.rate() / 1e6));
        }
        return line.append(remaining(state.remaining())).toString();
    }

    private static String remaining(@Nullable Duration time) {
        if (time == null) {
            return "";
        }
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "  %d:%02d:%02d left", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "  %d:%02d left", time.toMinutes(), time.toSecondsPart());
    }
}
