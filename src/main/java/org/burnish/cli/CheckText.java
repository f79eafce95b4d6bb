package org.burnish.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;
import org.burnish.check.CheckReport;
import org.burnish.check.Ledger;

/// A report of a check as text: the ledger, the findings by severity and rule, and a closing sentence.
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
            if (!report.boot().isEmpty()) {
                out.println(report.boot());
            }
            out.println();
            ledger();
        }
        findings(Severity.ERROR, "Errors");
        findings(Severity.WARNING, "Warnings");
        findings(Severity.NOTE, "Notes");
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

    private void findings(Severity severity, String title) {
        List<Finding> found = report.findings().stream().filter(f -> f.severity() == severity).toList();
        if (!found.isEmpty()) {
            out.println(title);
            found.stream().map(Finding::rule).distinct().forEach(rule -> rule(rule, found));
            out.println();
        }
    }

    private void rule(String rule, List<Finding> found) {
        List<Finding> all = found.stream().filter(f -> f.rule().equals(rule)).toList();
        String clause = all.getFirst().clause();
        out.println("  " + rule + (clause.isEmpty() ? "" : " (" + clause + ")"));
        all.stream().limit(SHOWN_PER_RULE).forEach(this::finding);
        long more = report.counts().getOrDefault(rule, 0L) - SHOWN_PER_RULE;
        if (more > 0) {
            out.printf(Locale.ROOT, "    and %,d more%n", more);
        }
    }

    private void finding(Finding f) {
        String place = f.position() < 0 ? "" : "sector " + f.sector() + ", ";
        out.println("    " + place + f.subject() + ": " + f.what());
    }

    private String verdict() {
        long errors = report.count(Severity.ERROR);
        long warnings = report.count(Severity.WARNING);
        long notes = report.count(Severity.NOTE);
        if (errors + warnings + notes == 0) {
            return "Every sector has an owner, and nothing is wrong.";
        }
        String counts = String.format(Locale.ROOT, "%,d %s, %,d %s, %,d %s: ", errors, errors == 1 ? "error" : "errors",
                warnings, warnings == 1 ? "warning" : "warnings", notes, notes == 1 ? "note" : "notes");
        if (errors > 0) {
            return counts + "some of the image cannot be reached, is wrong, or is read differently by different readers.";
        }
        return counts + (warnings > 0
                ? "nothing is plainly wrong, but some of it is against a standard, or differs between the trees."
                : "nothing is wrong.");
    }
}
