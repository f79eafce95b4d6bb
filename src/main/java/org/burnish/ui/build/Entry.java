package org.burnish.ui.build;

import javafx.collections.ObservableList;
import org.burnish.operation.ProjectProblem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.jspecify.annotations.Nullable;

/// A row of the tree. It stays the same object as long as its thing stays in its folder, whatever is changed about
/// the thing; a thing that moves gets another. Whoever shows rows reads them anew when [ProjectTree#revision] changes.
public final class Entry {
    private final ProjectTree tree;
    private final @Nullable Entry parent;
    private Item item;
    private @Nullable EntryList children;

    Entry(ProjectTree tree, @Nullable Entry parent, Item item) {
        this.tree = tree;
        this.parent = parent;
        this.item = item;
    }

    /// The folder that it is in; none for the root.
    public @Nullable Entry parent() {
        return parent;
    }

    /// What it shows, as it is now.
    public Item item() {
        return item;
    }

    public boolean isFolder() {
        return item instanceof FolderItem;
    }

    /// What it is called; for the root, nothing.
    public String name() {
        return item.name();
    }

    /// The rows in it, in the order and choice of the tree; made when first asked for, and kept up to date from then
    /// on. A change tells exactly what was replaced. Empty and never changed for what is no folder.
    public ObservableList<Entry> children() {
        EntryList held = children;
        if (held == null) {
            held = new EntryList();
            children = held;
            if (item instanceof FolderItem folder) {
                held.show(tree.arranged(folder, path()), this::row);
            }
        }
        return held;
    }

    /// Whether rules leave it out of the disc.
    public boolean leftOut() {
        Entry in = parent;
        return in != null && (in.leftOut() || tree.exclusion().excludes(in.path(), item));
    }

    /// How severe the worst problem is that it or something in it has; null when there is none.
    public ProjectProblem.@Nullable Severity trouble() {
        return tree.trouble(item.id());
    }

    /// The path of a folder with a slash at its end, or of another thing without one.
    public String path() {
        if (parent == null) {
            return "/";
        }
        String own = parent.path() + item.name();
        return isFolder() ? own + "/" : own;
    }

    /// Whether it is that row or lies in it.
    public boolean isWithin(Entry other) {
        for (Entry at = this; at != null; at = at.parent) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    /// Shows the thing as it is now, with all rows below that someone has asked for.
    void update(Item now, boolean rearranged) {
        boolean changed = now != item;
        item = now;
        EntryList held = children;
        if (held != null && now instanceof FolderItem folder && (changed || rearranged)) {
            String path = path();
            held.show(tree.arranged(folder, path), this::row);
            if (rearranged) {
                held.forEach(entry -> entry.update(entry.item, true));
            }
        }
    }

    private Entry row(@Nullable Entry old, Item shown) {
        if (old == null) {
            return new Entry(tree, this, shown);
        }
        if (old.item != shown) {
            old.update(shown, false);
        }
        return old;
    }

    @Override
    public String toString() {
        return path();
    }
}
