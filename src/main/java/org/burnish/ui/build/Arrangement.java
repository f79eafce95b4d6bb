package org.burnish.ui.build;

import java.util.Comparator;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.tree.Attributes;

/// In which order rows are shown; the disc has an order of its own.
public record Arrangement(Column column, boolean descending) {
    /// Folders first, by name.
    public static final Arrangement USUAL = new Arrangement(Column.NAME, false);

    /// What rows can be ordered by.
    public enum Column {
        NAME,
        SIZE,
        KIND,
        MODIFIED,
        FROM,
        WEIGHT
    }

    /// Folders come first whatever the order is.
    Comparator<Item> comparator() {
        Comparator<Item> by = switch (column) {
            case NAME -> Item.ORDER;
            case SIZE -> Comparator.comparingLong(Item::bytes);
            case KIND -> Comparator.comparing(Kinds::key);
            case MODIFIED -> Comparator.comparing(
                    item -> attributes(item).modified(), Comparator.nullsFirst(Comparator.naturalOrder()));
            case FROM -> Comparator.comparing(Kinds::place);
            case WEIGHT -> Comparator.comparingInt(item -> item.wishes().weight());
        };
        return Comparator.comparing((Item item) -> item instanceof FileItem)
                .thenComparing(descending ? by.reversed() : by)
                .thenComparing(Item.ORDER);
    }

    private static Attributes attributes(Item item) {
        return switch (item) {
            case FolderItem folder -> folder.attributes();
            case FileItem file -> file.node().attributes();
        };
    }
}
