package org.burnish.check;

/// What the walk of one hierarchy found.
///
/// @param rockRidge whether its records have Rock Ridge
record Tree(Hierarchy hierarchy, DirectoryTable directories, FileTable files, boolean rockRidge) {

    /// What a sentence calls the tree.
    String name() {
        if (!hierarchy.title().isEmpty()) {
            return hierarchy.title();
        }
        return rockRidge ? "Rock Ridge" : "ISO 9660";
    }
}
