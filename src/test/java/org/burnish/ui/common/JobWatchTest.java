package org.burnish.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.burnish.job.HandClock;
import org.burnish.job.Job;
import org.burnish.job.JobRunner;
import org.burnish.job.JobState;
import org.burnish.job.Phase;
import org.junit.jupiter.api.Test;

class JobWatchTest {
    private final HandPulse pulse = new HandPulse();
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private final JobRunner jobs = new JobRunner(queue::add, new HandClock());
    private final JobWatch<String> watch = new JobWatch<>(pulse);

    @Test
    void aThousandStepsBetweenTwoBeatsAreOneChange() {
        List<JobState> seen = new ArrayList<>();
        Job<String> job = jobs.submit("Count", progress -> {
            progress.begin(Phase.ofItems("Counting", 2000));
            for (int half = 0; half < 2; half++) {
                for (int i = 0; i < 1000; i++) {
                    progress.advance(1);
                }
                pulse.beat();
            }
            return "";
        });
        watch.show(job, _ -> {});
        watch.state().addListener((_, _, now) -> seen.add(now));

        queue.remove().run();

        assertThat(seen)
                .extracting(state -> ((JobState.Running) state).done())
                .containsExactly(1000L, 2000L);
    }

    @Test
    void theEndIsToldOnceAndThenThePulseIsQuiet() {
        List<String> ends = new ArrayList<>();
        Job<String> job = jobs.submit("Try", _ -> "made");
        watch.show(job, ended -> ends.add(ended.result().orElseThrow()));
        pulse.beat();
        assertThat(ends).isEmpty();

        queue.remove().run();
        pulse.beat();
        pulse.beat();

        assertThat(ends).containsExactly("made");
        assertThat(pulse.quiet()).isTrue();
        assertThat(watch.running()).isFalse();
    }

    @Test
    void aJobThatIsNoLongerShownEndsUnseen() {
        Job<String> first = jobs.submit("First", _ -> "");
        Job<String> second = jobs.submit("Second", _ -> "");
        watch.show(first, _ -> {});
        watch.show(second, _ -> {});

        queue.remove().run();
        pulse.beat();

        assertThat(watch.shows(second)).isTrue();
        assertThat(watch.state().get()).isEqualTo(new JobState.Waiting());
    }
}
