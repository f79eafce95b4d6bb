package org.burnish.bytes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Findings kept in order, a bounded number for each rule; the rest is only counted, so that a hostile
/// image cannot fill the memory with complaints.
public final class FindingList implements Findings {
    private final int limitPerRule;
    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Long> counts = new HashMap<>();

    public FindingList(int limitPerRule) {
        this.limitPerRule = limitPerRule;
    }

    @Override
    public synchronized void add(Finding finding) {
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

    /// How many findings there were, those that were not kept included.
    public synchronized long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
