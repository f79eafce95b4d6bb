package org.burnish.filesystem;

/// What becomes of directories below the eighth level, the deepest that ISO 9660 has.
public enum DeepDirectories {
    /// Rock Ridge moves them to the top and leaves a link; without Rock Ridge the same as `RELAXED`.
    RELOCATE,
    /// They stay where they are. Today's systems read them.
    RELAXED
}
