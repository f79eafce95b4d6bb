package org.burnish.check;

import java.util.List;
import java.util.Map;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;

/// What a check of an image came to.
///
/// @param volumes what is on the image, as people write it, such as `ISO 9660 "MYDISC"`
/// @param ledger who owns each sector
/// @param findings in the order of the image, at most a hundred for each rule
/// @param counts how many findings each rule has had, those that were not kept included
public record CheckReport(List<String> volumes, Ledger ledger, List<Finding> findings, Map<String, Long> counts) {

    /// Whether something on the image cannot be reached, is wrong, or is read differently by different readers.
    public boolean hasErrors() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    /// How many findings there were, those that were not kept included.
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
