package org.burnish.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.burnish.ui.common.JobEntry;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.LogLine;
import org.burnish.ui.common.Outcome;
import org.burnish.ui.common.ProgramDescription;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Toast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobsViewModelTest {
    @TempDir
    Path folder;

    private static final ProgramDescription PROGRAM =
            new ProgramDescription("1.0", List.of("Burnish 1.0", "Java 25"), "/home/someone");

    private final LaidOut outside = new LaidOut();
    private final Surroundings surroundings = outside.surroundings();
    private JobsViewModel model;

    @BeforeEach
    void open() {
        model = new JobsViewModel(surroundings, history(), PROGRAM);
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
        assertThat(new JobsViewModel(surroundings, history(), PROGRAM).ended()).isEqualTo(model.ended());
    }

    @Test
    void theLogOfARunningJobGrowsUntilItIsThatOfOneThatHasEnded() {
        start("Extract a", false);
        JobEntry entry = model.running().getFirst();
        model.watched().set(entry);
        assertThat(entry.log().lines()).extracting(LogLine::words).containsExactly("Asked for: Extract a");
        assertThat(model.report(entry)).contains("Extract a", "Burnish 1.0");
        outside.work();
        assertThat(model.watched().get()).isNull();
        assertThat(model.chosen().get()).isSameAs(model.ended().getFirst());
        assertThat(entry.log().lines()).hasSizeGreaterThan(1);
        start("Extract b", false);
        model.watched().set(model.running().getFirst());
        assertThat(model.chosen().get()).isNull();
        model.closeLog();
        assertThat(model.watched().get()).isNull();
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
        Toast toast = surroundings.toasts().shown().getFirst();
        assertThat(toast.sentence()).isEqualTo("1 job cleared");
        toast.action().work().run();
        assertThat(model.ended()).hasSize(1);
        assertThat(history().read()).hasSize(1);
    }

    @Test
    void onlyJobsWithProblemsCanBeShown() {
        start("Extract a", false);
        start("Extract b", true);
        outside.work();
        model.onlyTroubled().set(true);
        assertThat(model.ended()).extracting(JobRecord::title).containsExactly("Extract b");
    }

    @Test
    void whatFailedCanBeTriedAgainAndWhatIsDoneCannot() {
        start("Extract a", false);
        start("Extract b", true);
        outside.work();
        JobRecord failed = model.ended().getFirst();
        assertThat(model.again(model.ended().getLast())).isEmpty();
        model.again(failed).orElseThrow().run();
        assertThat(model.running()).extracting(JobEntry::title).containsExactly("Extract b");
        outside.work();
        assertThat(model.ended()).hasSize(3);
    }

    @Test
    void eachJobHasALogWithItsTimes() {
        start("Extract a", true);
        outside.work();
        assertThat(model.ended().getFirst().log())
                .extracting(LogLine::weight)
                .startsWith(LogLine.Weight.NOTE)
                .contains(LogLine.Weight.ERROR);
        assertThat(model.ended().getFirst().log().getFirst().dated())
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}    Asked for: Extract a");
    }

    @Test
    void theListIsWrittenForOthersWithAHeaderAndWithoutTheUsersName() throws IOException {
        start("Extract /home/someone/a.iso", true);
        outside.work();
        Path text = folder.resolve("jobs.txt");
        outside.choice = Optional.of(text);
        model.export("jobs.txt");
        assertThat(Files.readString(text))
                .startsWith("Burnish 1.0\nJava 25\n\nExtract ~/a.iso\n")
                .containsPattern("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}  ")
                .contains("the cable fell out")
                .doesNotContain("someone");
        Path json = folder.resolve("jobs.json");
        outside.choice = Optional.of(json);
        model.export("jobs.json");
        JsonNode whole = JsonMapper.shared().readTree(json.toFile());
        assertThat(whole.at("/program/0").asString()).isEqualTo("Burnish 1.0");
        assertThat(whole.at("/jobs/0/title").asString()).isEqualTo("Extract ~/a.iso");
        assertThat(whole.at("/jobs/0/log/0/at").asString()).matches(".*T.*Z");
        assertThat(Files.readString(json)).doesNotContain("someone");
        assertThat(surroundings.toasts().shown()).hasSize(2);
    }

    @Test
    void aListThatCannotBeWrittenIsAProblemOfThePage() {
        start("Extract a", false);
        outside.work();
        outside.choice = Optional.of(folder.resolve("no such folder/jobs.txt"));
        model.export("jobs.txt");
        assertThat(model.problem().get()).isNotNull();
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
