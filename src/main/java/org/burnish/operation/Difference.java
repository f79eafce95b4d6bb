package org.burnish.operation;

/// One way in which two trees differ.
///
/// @param path of the node, from the root on
/// @param kind where the node is, or that it is not the same in both
/// @param what how it differs, part of a sentence
public record Difference(String path, Kind kind, String what) {

    /// Where a node is.
    public enum Kind {
        ONLY_IN_FIRST,
        ONLY_IN_SECOND,
        CHANGED
    }
}
