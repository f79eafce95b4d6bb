package org.burnish.project;

import java.util.Comparator;
import org.burnish.tree.NaturalOrder;

/// Something in a project: a folder or a file. The number stays the same whatever is changed about the thing, and no
/// two things of a project have the same.
public sealed interface Item permits FolderItem, FileItem {
    /// Folders first, each kind by name; what has the same name, by number.
    Comparator<Item> ORDER = Comparator.comparing((Item item) -> item instanceof FileItem)
            .thenComparing(Item::name, NaturalOrder.INSTANCE)
            .thenComparingLong(Item::id);

    long id();

    /// What it will be called on the disc.
    String name();

    Origin origin();

    Wishes wishes();

    /// How many bytes the files have.
    long bytes();

    /// How many files, links and special files there are.
    long files();

    Item named(String name);

    Item wishing(Wishes wishes);

    /// What the user wants of one thing.
    ///
    /// @param hidden whether the disc marks it as hidden
    /// @param weight files of higher weight lie nearer to the start of the disc; others have 0
    record Wishes(boolean hidden, int weight) {
        public static final Wishes NONE = new Wishes(false, 0);
    }
}
