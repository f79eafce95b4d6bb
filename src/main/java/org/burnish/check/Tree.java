package org.burnish.check;

/// What the walk of one hierarchy found.
///
/// @param rockRidge whether its records have Rock Ridge
record Tree(Hierarchy hierarchy, DirectoryTable directories, FileTable files, boolean rockRidge) {}
