package org.burnish.ui.build;

import java.util.Collection;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.burnish.project.Item;
import org.jspecify.annotations.Nullable;

/// What was cut or copied in the trees of the page, to be put elsewhere, also into another project.
public final class Clipboard {
    private final ReadOnlyBooleanWrapper full = new ReadOnlyBooleanWrapper();
    private List<Item> items = List.of();
    private @Nullable OpenProject cutFrom;

    Clipboard() {}

    /// Whether there is something to be put elsewhere.
    public ReadOnlyBooleanProperty full() {
        return full.getReadOnlyProperty();
    }

    /// Whether the thing is to leave its place; such rows are shown faint.
    public boolean isCut(Entry entry) {
        return cutFrom != null && items.contains(entry.item());
    }

    /// Remembers things that are to leave their place when they are put elsewhere.
    void cut(Collection<Entry> entries, OpenProject from) {
        copy(entries);
        cutFrom = items.isEmpty() ? null : from;
    }

    /// Remembers things that are to be elsewhere as well.
    void copy(Collection<Entry> entries) {
        items = ProjectEdits.tops(entries).stream().map(Entry::item).toList();
        cutFrom = null;
        full.set(!items.isEmpty());
    }

    /// Puts what is remembered into a folder of a project.
    void paste(OpenProject into, Entry folder) {
        OpenProject from = cutFrom;
        if (from == null) {
            into.edits().copyItems(items, folder);
        } else if (from == into) {
            into.edits().moveItems(items, folder);
            clear();
        } else {
            into.edits().copyItems(items, folder);
            from.edits().removeItems(items);
            clear();
        }
    }

    /// Forgets it.
    public void clear() {
        items = List.of();
        cutFrom = null;
        full.set(false);
    }
}
