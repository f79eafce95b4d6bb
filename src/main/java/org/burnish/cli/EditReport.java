package org.burnish.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;
import org.burnish.operation.EditImage;

/// What there is to say when a changed image is there.
///
/// @param session whether it is the old image with a session behind it
/// @param notes what is otherwise than one might think
/// @param remarks what the file systems could not take as it was
record EditReport(
        String output, boolean session, long bytes, long sectors, long added, long removed, List<String> notes, List<String> remarks) {
    private static final String PIPE = "-";

    static EditReport of(EditImage edited, String output) {
        List<String> remarks = edited.mastered().findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(EditReport::line)
                .toList();
        return new EditReport(output, edited.isSession(), edited.image().length(), edited.image().blockCount(), edited.added(),
                edited.removed(), edited.notes(), remarks);
    }

    private static String line(Finding finding) {
        return finding.subject() + ": " + finding.what();
    }

    void print(ReportOptions report, Terminal terminal) {
        PrintStream to = output.equals(PIPE) ? terminal.err() : terminal.out();
        if (report.json) {
            ReportOptions.print(this, to);
        } else if (!terminal.quiet()) {
            to.println(String.format(Locale.ROOT, "%s: %,d bytes, %,d sectors%s", output.equals(PIPE) ? "Image" : output, bytes, sectors,
                    session ? ", with a new session" : ""));
            to.println("    " + BuildReport.counted(added, "file") + " added, " + BuildReport.counted(removed, "item")
                    + " removed or replaced");
            BuildReport.list("worth knowing:", Stream.concat(notes.stream(), remarks.stream()).toList(), to);
        }
    }
}
