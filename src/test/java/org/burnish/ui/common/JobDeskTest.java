package org.burnish.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.job.Job;
import org.burnish.job.Phase;
import org.burnish.ui.common.Outcome.Kind;
import org.junit.jupiter.api.Test;

class JobDeskTest {
    private static final Path PLACE = Path.of("/out");

    private final LaidOut outside = new LaidOut();
    private final JobDesk desk = outside.surroundings().jobs();

    @Test
    void aJobIsOnTheDeskUntilItEnds() {
        JobEntry entry = start("Try", _ -> "made");
        assertThat(desk.running()).containsExactly(entry);
        assertThat(entry.running()).isTrue();

        outside.work();

        assertThat(desk.running()).isEmpty();
        assertThat(entry.outcome().get()).isEqualTo(Outcome.done("made", List.of(), List.of(), PLACE));
        assertThat(outside.pulse.quiet()).isTrue();
    }

    @Test
    void aFailureIsExplained() {
        JobEntry entry = start("Try", _ -> {
            throw new IOException("the cable fell out");
        });
        outside.work();
        assertThat(entry.outcome().get().kind()).isEqualTo(Kind.FAILED);
        assertThat(entry.problem().get().what()).contains("the cable fell out");
        assertThat(entry.outcome().get().sentence()).isEqualTo(entry.problem().get().what());
    }

    @Test
    void stoppingIsNoFailure() {
        JobEntry entry = start("Try", _ -> "");
        entry.stop();
        outside.work();
        assertThat(entry.outcome().get().kind()).isEqualTo(Kind.STOPPED);
        assertThat(entry.problem().get()).isNull();
    }

    @Test
    void whoWantsToKnowIsToldOfEachEnd() {
        List<String> told = new ArrayList<>();
        desk.onEnd(entry -> told.add(entry.title()));
        start("One", _ -> "");
        start("Two", _ -> {
            throw new IOException("no");
        });
        outside.work();
        assertThat(told).containsExactly("One", "Two");
    }

    @Test
    void allRunningJobsTakenTogether() {
        List<Double> seen = new ArrayList<>();
        for (int tenths : new int[] {2, 6}) {
            start("Part", progress -> {
                progress.begin(Phase.ofItems("Working", 10));
                progress.advance(tenths);
                outside.pulse.beat();
                seen.add(desk.overall().get());
                return "";
            });
        }
        assertThat(desk.overall().get()).isNull();
        outside.work();
        assertThat(seen).containsExactly(0.2, 0.6);
        assertThat(desk.overall().get()).isNull();
    }

    private JobEntry start(String title, Job.Work<String> work) {
        return desk.start(
                title,
                work,
                (made, _) -> Outcome.done(made, List.of(), List.of(), PLACE),
                new Outcome(Kind.STOPPED, "Stopped.", List.of(), null));
    }
}
