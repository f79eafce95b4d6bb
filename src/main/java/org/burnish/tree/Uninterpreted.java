package org.burnish.tree;

/// What a file system has of a node that nothing here interprets, such as access control lists in ISO 9660: kept as it is, so
/// that it survives an edit.
///
/// @param bytes as the file system has them
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record Uninterpreted(byte[] bytes) {}
