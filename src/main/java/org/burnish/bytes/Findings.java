package org.burnish.bytes;

/// Takes what a forgiving reader noticed and went on from. Safe for use by several threads.
@FunctionalInterface
public interface Findings {
    /// Forgets everything.
    Findings IGNORED = finding -> {};

    void add(Finding finding);
}
