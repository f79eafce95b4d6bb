package org.burnish.ui.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.burnish.ui.common.ProgramDescription;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Jobs with their logs as a file for others: what they ran on is at its head, and the user's name is not in it.
final class JobExport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ProgramDescription program;

    JobExport(ProgramDescription program) {
        this.program = program;
    }

    /// Writes the jobs, as JSON when the file's name says so, else as text.
    void write(List<JobRecord> jobs, Path file) throws IOException {
        boolean json = file.toString().endsWith(".json");
        Files.writeString(file, json ? json(jobs) : text(jobs));
    }

    String text(List<JobRecord> jobs) {
        List<String> lines = new ArrayList<>();
        for (JobRecord job : jobs) {
            lines.addAll(job.lines());
            lines.add("");
        }
        return program.report(lines);
    }

    String json(List<JobRecord> jobs) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("program", program.lines());
        whole.put("jobs", jobs);
        // The name may have been written with escapes, but a slash is none.
        return program.anonymous(JSON.writeValueAsString(whole)) + "\n";
    }
}
