package org.burnish.cli;

import java.io.PrintStream;
import java.util.List;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.burnish.bytes.Severity;

/// What a reader noticed about an image, as a few lines behind a report.
final class FindingsReport {
    private static final int MOST = 5;

    private FindingsReport() {}

    /// Says what is wrong with the image, when anything is.
    static void print(FindingList findings, Object image, Terminal terminal) {
        List<Finding> shown = findings.kept().stream().filter(f -> f.severity() != Severity.NOTE).toList();
        if (shown.isEmpty() || terminal.quiet()) {
            return;
        }
        PrintStream err = terminal.err();
        err.println("burnish: " + image + " is not quite in order:");
        shown.stream().limit(MOST).forEach(finding -> err.println("    " + line(finding)));
        if (findings.total() > MOST) {
            err.println("    burnish check lists all of it.");
        }
    }

    static String line(Finding finding) {
        String place = finding.sector() < 0 ? "" : "sector " + finding.sector() + ": ";
        String subject = finding.subject().isEmpty() ? "" : NodeLine.printablePath(finding.subject()) + ": ";
        return place + subject + NodeLine.printablePath(finding.what());
    }
}
