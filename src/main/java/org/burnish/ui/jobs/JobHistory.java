package org.burnish.ui.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The jobs that have ended, in a file with one JSON object in each line, the oldest first. A line that
/// cannot be read is passed over: what an accident spoiled is one job, not all.
public final class JobHistory {
    private static final Logger LOG = LoggerFactory.getLogger(JobHistory.class);
    private static final int KEPT = 1000;

    private final Path file;
    private final JsonMapper json = JsonMapper.shared();

    public JobHistory(Path file) {
        this.file = file;
    }

    /// The last jobs, the newest first.
    public synchronized List<JobRecord> read() {
        List<JobRecord> records = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(Math.max(0, lines.size() - KEPT), lines.size())) {
                parse(line, records);
            }
            if (lines.size() > 2 * KEPT) {
                write(records);
            }
        } catch (NoSuchFileException e) {
            LOG.trace("no history yet");
        } catch (IOException e) {
            LOG.warn("{} cannot be used: {}", file, e.toString());
        }
        return records.reversed();
    }

    /// Adds a job.
    public synchronized void add(JobRecord record) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    json.writeValueAsString(record) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException | JacksonException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
    }

    /// Keeps these jobs and no others, given with the newest first.
    public synchronized void replace(List<JobRecord> records) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(records.reversed());
        } catch (IOException | JacksonException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
    }

    private void parse(String line, List<JobRecord> into) {
        try {
            into.add(Objects.requireNonNull(json.readValue(line, JobRecord.class)));
        } catch (JacksonException | NullPointerException e) {
            LOG.debug("a line of {} is passed over: {}", file, e.toString());
        }
    }

    private void write(List<JobRecord> records) throws IOException {
        List<String> lines = records.stream().map(json::writeValueAsString).toList();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, lines);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
