package org.burnish.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;
import org.burnish.check.CheckReport;
import org.burnish.check.Ledger;
import org.jspecify.annotations.Nullable;

/// A report of a check as JSON.
///
/// @param boot what the image starts a computer with, a sentence, or empty
/// @param ledger what each kind of owner has
/// @param counts how many findings each rule has had
/// @param findings at most a hundred of each rule
record CheckJson(
        String image,
        List<String> volumes,
        String boot,
        long sectors,
        int sectorSize,
        List<Share> ledger,
        long errors,
        long warnings,
        long notes,
        Map<String, Long> counts,
        List<Breach> findings) {

    record Share(String kind, long runs, long sectors) {}

    /// @param sector null when the finding is about no place
    record Breach(
            String severity, String rule, @Nullable Long sector, @Nullable Long position, String owner, String what, String clause) {}

    static CheckJson of(String image, CheckReport report) {
        Ledger ledger = report.ledger();
        return new CheckJson(image, report.volumes(), report.boot(), ledger.sectorCount(), ledger.sectorSize(),
                ledger.shares().stream().map(s -> new Share(s.kind().token(), s.runs(), s.sectors())).toList(),
                report.count(Severity.ERROR), report.count(Severity.WARNING), report.count(Severity.NOTE),
                new TreeMap<>(report.counts()), report.findings().stream().map(CheckJson::breach).toList());
    }

    private static Breach breach(Finding f) {
        boolean placed = f.position() >= 0;
        return new Breach(f.severity().name().toLowerCase(Locale.ROOT), f.rule(), placed ? f.sector() : null,
                placed ? f.position() : null, f.subject(), f.what(), f.clause());
    }
}
