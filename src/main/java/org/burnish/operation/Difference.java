package org.burnish.operation;

/// One way in which two trees differ.
///
/// @param path of the node, from the root on; of one that moved, in the second tree
/// @param kind in which way
/// @param what how it differs, part of a sentence; of a node that moved, its path in the first tree
public record Difference(String path, Kind kind, String what) {

    /// A way to differ.
    public enum Kind {
        /// Only in the first tree.
        REMOVED,
        /// Only in the second tree.
        ADDED,
        /// With another type, other bytes, or leading elsewhere.
        CHANGED,
        /// The same bytes under another path.
        MOVED,
        /// With other permissions, owners or times.
        METADATA
    }
}
