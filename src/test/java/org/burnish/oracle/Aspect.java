package org.burnish.oracle;

/// Something that can be said of a node besides its path and kind.
public enum Aspect {
    SIZE,
    /// A digest of the bytes.
    BYTES,
    /// Permission bits with set-user-id, set-group-id and sticky.
    MODE,
    /// Modification time in whole seconds.
    MODIFIED,
    /// What a symbolic link says.
    TARGET,
    /// How many names the node has.
    LINKS,
    /// Which other paths are names of the same node.
    SAME,
    /// Number of the block in which the bytes start.
    BLOCK
}
