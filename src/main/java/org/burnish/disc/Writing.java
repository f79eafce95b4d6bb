package org.burnish.disc;

/// How a kind of disc takes data.
public enum Writing {
    NEVER,
    ONCE,
    /// In order, and again from the start after blanking.
    AGAIN,
    /// In any place, any number of times.
    ANYWHERE
}
