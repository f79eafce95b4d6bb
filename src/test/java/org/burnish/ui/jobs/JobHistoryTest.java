package org.burnish.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.burnish.ui.common.LogLine;
import org.burnish.ui.common.Outcome.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobHistoryTest {
    @TempDir
    Path folder;

    private JobHistory history;
    private Path file;

    @BeforeEach
    void open() {
        file = folder.resolve("deep/jobs.jsonl");
        history = new JobHistory(file);
    }

    @Test
    void atFirstItIsEmpty() {
        assertThat(history.read()).isEmpty();
    }

    @Test
    void jobsSurviveAndTheNewestComesFirst() {
        history.add(record("first", null));
        history.add(record("second “ü”\n", "/out"));
        assertThat(new JobHistory(file).read()).containsExactly(record("second “ü”\n", "/out"), record("first", null));
    }

    @Test
    void aSpoiledLineCostsOneJob() throws IOException {
        history.add(record("first", null));
        Files.writeString(file, "{\"title\":\"half\n[1,2]\nnull\n{}\n", StandardOpenOption.APPEND);
        history.add(record("last", null));
        assertThat(new JobHistory(file).read())
                .extracting(JobRecord::title)
                .containsExactly("last", "first");
    }

    @Test
    void onlyTheLastThousandAreKept() throws IOException {
        history.add(record("model", null));
        String line = Files.readString(file);
        Files.writeString(file, line.repeat(2500));
        assertThat(history.read()).hasSize(1000);
        assertThat(Files.readAllLines(file)).hasSize(1000);
    }

    @Test
    void itCanBeForgottenAndBroughtBack() {
        history.add(record("first", null));
        history.add(record("second", null));
        List<JobRecord> before = history.read();
        history.replace(List.of());
        assertThat(history.read()).isEmpty();
        history.replace(before);
        assertThat(history.read()).isEqualTo(before);
    }

    @Test
    void aLineFromBeforeJobsHadLogsIsRead() throws IOException {
        history.add(record("first", null));
        String line = Files.readString(file);
        String older = line.replaceFirst(",\"log\":\\[.*\\]", "");
        assertThat(older).isNotEqualTo(line);
        Files.writeString(file, older);
        assertThat(history.read()).singleElement().satisfies(record -> assertThat(record.log()).isEmpty());
    }

    static JobRecord record(String title, String place) {
        return new JobRecord(
                title, Instant.parse("2024-02-29T12:00:00.123Z"), 1500, Kind.PARTLY, "It is there.", List.of("a is not"), place,
                List.of(new LogLine(Instant.parse("2024-02-29T12:00:00.124Z"), LogLine.Weight.WARNING, "a is not")));
    }
}
