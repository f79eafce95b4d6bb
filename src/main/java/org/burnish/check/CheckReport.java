package org.burnish.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.Volumes;
import org.burnish.tree.PrintableName;

/// What a check of an image came to.
public final class CheckReport {
    private final List<String> volumes;
    private final Ledger ledger;
    private final FindingList found;
    private final List<Finding> findings;
    private final String boot;

    CheckReport(List<String> volumes, Ledger ledger, FindingList found, List<Finding> findings, String boot) {
        this.boot = boot;
        this.volumes = volumes;
        this.ledger = ledger;
        this.found = found;
        this.findings = findings;
    }

    /// The report of an examination that has come to its end.
    ///
    /// @param boot what the image starts a computer with, or empty
    static CheckReport of(Examination exam, Volumes volumes, Ledger ledger, String boot) {
        List<Finding> findings = new ArrayList<>(exam.findings().kept());
        findings.sort(Comparator.comparing(Finding::severity).reversed().thenComparingLong(Finding::position));
        List<String> names = volumes.last().volumes().stream()
                .map(v -> v.fileSystem().title() + quoted(v.description().volumeIdentifier()))
                .toList();
        return new CheckReport(names, ledger, exam.findings(), List.copyOf(findings), boot);
    }

    private static String quoted(String name) {
        return name.isEmpty() ? "" : " \"" + PrintableName.of(name) + "\"";
    }

    /// What is on the image, as people write it, such as `ISO 9660 "MYDISC"`, or `ISO 9660` without a name.
    public List<String> volumes() {
        return volumes;
    }

    /// What the image starts a computer with, a sentence; empty when it has nothing for that.
    public String boot() {
        return boot;
    }

    /// Who owns each sector.
    public Ledger ledger() {
        return ledger;
    }

    /// The findings, the gravest first and then in the order of the image; at most a hundred for each rule.
    public List<Finding> findings() {
        return findings;
    }

    /// How many findings each rule has had, those that were not kept included.
    public Map<String, Long> counts() {
        return found.counts();
    }

    /// How many findings of a severity there were, those that were not kept included.
    public long count(Severity severity) {
        return found.count(severity);
    }

    /// Whether something on the image cannot be reached, is wrong, or is read differently by different readers.
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }
}
