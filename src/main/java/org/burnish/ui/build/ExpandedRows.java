package org.burnish.ui.build;

import java.util.HashSet;
import java.util.Set;

/// Which folders of the table are open. Kept by number, so a folder is open again when it comes back. While a filter
/// narrows the rows, all folders are open, up to a number that can be looked through.
final class ExpandedRows {
    private static final int MOST_OPENED = 400;

    private final ProjectTree tree;
    private final Set<Long> open = new HashSet<>();
    private int openedByFilter;

    ExpandedRows(ProjectTree tree) {
        this.tree = tree;
        tree.filter().subscribe(() -> openedByFilter = 0);
    }

    boolean filtering() {
        return !tree.filter().get().isBlank();
    }

    /// Whether a folder that comes into the table is shown open.
    boolean opens(Entry folder) {
        return filtering() ? openedByFilter++ < MOST_OPENED : open.contains(folder.item().id());
    }

    /// Takes note that the user opened or closed a folder.
    void note(Entry folder, boolean now) {
        if (filtering()) {
            return;
        }
        if (now) {
            open.add(folder.item().id());
        } else {
            open.remove(folder.item().id());
        }
    }
}
