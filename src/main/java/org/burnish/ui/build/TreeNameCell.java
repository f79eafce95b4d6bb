package org.burnish.ui.build;

import org.burnish.tree.FileSystem;
import org.burnish.ui.common.Directed;

/// What a thing will be called in one of the disc's file systems; found out when the cell is looked at.
final class TreeNameCell extends EntryCell {
    private final EntryDetails details;
    private final FileSystem fileSystem;

    TreeNameCell(OpenProject project, FileSystem fileSystem) {
        super(project.tree(), _ -> "");
        this.details = project.details();
        this.fileSystem = fileSystem;
        muted();
    }

    /// What a thing will be called depends on all others.
    @Override
    boolean isOutdated(Entry entry) {
        return true;
    }

    @Override
    void draw(Entry entry) {
        setText(null);
        details.names(entry, names -> {
            if (entry.equals(getItem())) {
                setText(Directed.alone(names.getOrDefault(fileSystem, "")));
            }
        });
    }
}
