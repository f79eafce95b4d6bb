package org.burnish.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;
import org.burnish.check.CheckReport;
import org.burnish.check.Ledger;

/// A report of a check as text.
final class CheckText {
    private static final int SHOWN_PER_RULE = 10;

    private final PrintStream out;
    private final CheckReport report;

    CheckText(PrintStream out, CheckReport report) {
        this.out = out;
        this.report = report;
    }

    /// @param brief without what the image is and who owns it
    void print(String image, boolean brief) {
        if (!brief) {
            out.println(image + ": " + String.join(", ", report.volumes()));
            out.println();
            ledger();
        }
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            findings(severity);
        }
        out.println(verdict());
    }

    private void ledger() {
        Ledger ledger = report.ledger();
        out.printf(Locale.ROOT, "%-20s %12s %8s%n", "Owner", "Sectors", "Share");
        for (Ledger.Share share : ledger.shares()) {
            out.printf(Locale.ROOT, "%-20s %,12d %7.2f%%%n", share.kind().plural(), share.sectors(),
                    100.0 * share.sectors() / ledger.sectorCount());
        }
        out.printf(Locale.ROOT, "%-20s %,12d%n%n", "all", ledger.sectorCount());
    }

    private void findings(Severity severity) {
        List<Finding> found = report.findings().stream().filter(f -> f.severity() == severity).toList();
        if (found.isEmpty()) {
            return;
        }
        out.println(switch (severity) {
            case ERROR -> "Errors";
            case WARNING -> "Warnings";
            case NOTE -> "Notes";
        });
        found.stream().map(Finding::rule).distinct().forEach(rule -> rule(rule, found));
        out.println();
    }

    private void rule(String rule, List<Finding> found) {
        List<Finding> all = found.stream().filter(f -> f.rule().equals(rule)).toList();
        all.stream().limit(SHOWN_PER_RULE).forEach(this::finding);
        long more = report.counts().getOrDefault(rule, 0L) - SHOWN_PER_RULE;
        if (more > 0) {
            out.printf(Locale.ROOT, "  and %,d more of %s%n", more, rule);
        }
    }

    private void finding(Finding f) {
        String place = f.position() < 0 ? "" : "sector " + f.sector() + ", ";
        String clause = f.clause().isEmpty() ? "" : "; " + f.clause();
        out.println("  " + place + f.subject() + ": " + f.what() + " (" + f.rule() + clause + ")");
    }

    private String verdict() {
        if (report.counts().isEmpty()) {
            return "Nothing is wrong with this image.";
        }
        long errors = count(Severity.ERROR);
        if (errors > 0) {
            return "This image has errors: some of it cannot be reached, is wrong, or is read differently by different readers.";
        }
        return count(Severity.WARNING) > 0
                ? "No errors; what is listed is against the standards, but most readers cope."
                : "No errors; what is listed is worth knowing, but every reader copes.";
    }

    private long count(Severity severity) {
        return report.findings().stream().filter(f -> f.severity() == severity).count();
    }
}
