package org.burnish.tree;

/// A node that stands for a device or a meeting point of processes.
///
/// @param major the device's major number, 0 where the kind has none
/// @param minor the device's minor number, 0 where the kind has none
public record SpecialFile(String name, Attributes attributes, Kind kind, long major, long minor) implements Node {

    /// What the node stands for.
    public enum Kind {
        BLOCK_DEVICE,
        CHARACTER_DEVICE,
        FIFO,
        SOCKET
    }
}
