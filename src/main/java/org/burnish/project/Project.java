package org.burnish.project;

import org.burnish.tree.Attributes;

/// A disc that is being put together, at one moment.
///
/// @param root the folder that holds everything; its name is empty and its number 0
public record Project(FolderItem root, ProjectOptions options) {
    /// Number of the root folder.
    public static final long ROOT = 0;

    /// A disc with nothing on it.
    public static Project empty(String label) {
        return new Project(FolderItem.empty(ROOT, "", Origin.MADE, Attributes.DIRECTORY), ProjectOptions.named(label));
    }

    public Project with(FolderItem changed) {
        return new Project(changed, options);
    }

    public Project with(ProjectOptions changed) {
        return new Project(root, changed);
    }
}
