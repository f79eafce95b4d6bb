package org.burnish.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsViewModelTest {
    @TempDir
    Path folder;

    private final LaidOut outside = new LaidOut();
    private final Surroundings surroundings = outside.surroundings();
    private JobsViewModel model;

    @BeforeEach
    void open() {
        model = new JobsViewModel(surroundings, history());
    }

    @Test
    void whatHasEndedIsListedAndKept() {
        start("Extract a", false);
        assertThat(model.running()).hasSize(1);
        outside.work();
        assertThat(model.running()).isEmpty();
        assertThat(model.ended()).singleElement().satisfies(record -> {
            assertThat(record.title()).isEqualTo("Extract a");
            assertThat(record.millis()).isEqualTo(2000);
            assertThat(record.place()).isEqualTo("/out");
        });
        assertThat(new JobsViewModel(surroundings, history()).ended()).isEqualTo(model.ended());
    }

    @Test
    void failuresAreCountedUntilTheUserLooks() {
        start("Extract a", true);
        start("Extract b", false);
        outside.work();
        assertThat(model.unseenFailures().get()).isEqualTo(1);
        model.look();
        assertThat(model.unseenFailures().get()).isZero();
    }

    @Test
    void jobsAreFoundByAnyWordInThem() {
        start("Extract Holiday", false);
        start("Extract work", true);
        outside.work();
        model.search().set(" HOLI");
        assertThat(model.ended()).extracting(JobRecord::title).containsExactly("Extract Holiday");
        model.search().set("cable");
        assertThat(model.ended()).extracting(JobRecord::title).containsExactly("Extract work");
        model.search().set("");
        assertThat(model.ended()).hasSize(2);
    }

    @Test
    void theListCanBeCleared() {
        start("Extract a", false);
        outside.work();
        model.clear();
        assertThat(model.ended()).isEmpty();
        assertThat(history().read()).isEmpty();
    }

    private JobHistory history() {
        return new JobHistory(folder.resolve("jobs.jsonl"));
    }

    private void start(String title, boolean failing) {
        surroundings
                .jobs()
                .start(
                        title,
                        _ -> {
                            outside.clock.advance(Duration.ofSeconds(2));
                            if (failing) {
                                throw new IOException("the cable fell out");
                            }
                            return "";
                        },
                        (_, _) -> Outcome.done("Done.", List.of(), List.of(), Path.of("/out")),
                        new Outcome(Outcome.Kind.STOPPED, "Stopped.", List.of(), null));
    }
}
