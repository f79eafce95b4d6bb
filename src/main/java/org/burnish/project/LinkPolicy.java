package org.burnish.project;

/// What becomes of symbolic links.
public enum LinkPolicy {
    /// What they lead to is taken in their place.
    FOLLOW,
    /// They are links on the disc too, where its file systems have links.
    KEEP,
    /// They are left out.
    SKIP
}
