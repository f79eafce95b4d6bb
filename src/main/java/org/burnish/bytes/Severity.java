package org.burnish.bytes;

/// How much a finding matters to whoever reads the disc.
public enum Severity {
    /// Worth knowing; every reader copes.
    NOTE,
    /// Against the standard, or unusual enough that some reader may stumble.
    WARNING,
    /// Something on the disc cannot be reached, is wrong, or is read differently by different readers.
    ERROR
}
