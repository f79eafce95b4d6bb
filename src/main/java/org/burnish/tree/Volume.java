package org.burnish.tree;

/// One file system's view of a disc.
///
/// @param fileSystem which one
/// @param session number of the session that it stands in, from 1
/// @param description what it says of itself
/// @param root its root folder, whose name is empty
public record Volume(FileSystem fileSystem, int session, VolumeDescription description, Directory root) {}
