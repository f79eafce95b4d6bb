package org.burnish.bytes;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Findings kept in order, a bounded number for each rule; the rest is only counted, so that a hostile
/// image cannot fill the memory with complaints. A finding that is kept already, because the same bytes were
/// read again, does not count again.
public final class FindingList implements Findings {
    private final int limitPerRule;
    private final Set<Finding> kept = new LinkedHashSet<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);

    public FindingList(int limitPerRule) {
        this.limitPerRule = limitPerRule;
    }

    @Override
    public synchronized void add(Finding finding) {
        if (kept.contains(finding)) {
            return;
        }
        bySeverity.merge(finding.severity(), 1L, Long::sum);
        if (counts.merge(finding.rule(), 1L, Long::sum) <= limitPerRule) {
            kept.add(finding);
        }
    }

    /// The kept findings in the order in which they came.
    public synchronized List<Finding> kept() {
        return List.copyOf(kept);
    }

    /// How many findings each rule has had, those that were not kept included.
    public synchronized Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /// How many findings of a severity there were, those that were not kept included.
    public synchronized long count(Severity severity) {
        return bySeverity.getOrDefault(severity, 0L);
    }

    /// How many findings there were, those that were not kept included.
    public synchronized long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
