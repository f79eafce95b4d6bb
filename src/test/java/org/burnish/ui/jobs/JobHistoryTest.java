package org.burnish.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
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
    void itCanBeForgotten() {
        history.add(record("first", null));
        history.clear();
        assertThat(history.read()).isEmpty();
        assertThat(file).doesNotExist();
    }

    static JobRecord record(String title, String place) {
        return new JobRecord(
                title, Instant.parse("2024-02-29T12:00:00.123Z"), 1500, Kind.PARTLY, "It is there.", List.of("a is not"), place);
    }
}
