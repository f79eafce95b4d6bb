package org.burnish.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.burnish.tree.Attributes;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// A folder in a project. Its children are in the order of [Item#ORDER], and it knows how much is in it.
public final class FolderItem implements Item {
    private static final Item[] NONE = {};

    private final long id;
    private final String name;
    private final Origin origin;
    private final Attributes attributes;
    private final Wishes wishes;
    private final @Nullable SymbolicLink link;
    private final Item[] children;
    private final long files;
    private final long folders;
    private final long bytes;

    private FolderItem(long id, String name, Origin origin, Attributes attributes, Wishes wishes, @Nullable SymbolicLink link, Item[] children) {
        this.id = id;
        this.name = name;
        this.origin = origin;
        this.attributes = attributes;
        this.wishes = wishes;
        this.link = link;
        this.children = children;
        long allFiles = 0;
        long allFolders = 0;
        long allBytes = 0;
        for (Item child : children) {
            allFiles += child.files();
            allBytes += child.bytes();
            allFolders += child instanceof FolderItem folder ? folder.folders + 1 : 0;
        }
        this.files = allFiles;
        this.folders = allFolders;
        this.bytes = allBytes;
    }

    /// A folder with nothing in it.
    public static FolderItem empty(long id, String name, Origin origin, Attributes attributes) {
        return new FolderItem(id, name, origin, attributes, Wishes.NONE, null, NONE);
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    public Attributes attributes() {
        return attributes;
    }

    @Override
    public Wishes wishes() {
        return wishes;
    }

    /// The symbolic link that led to it, when links are followed.
    public @Nullable SymbolicLink link() {
        return link;
    }

    /// What is in it, in the order of [Item#ORDER].
    public List<Item> children() {
        return Collections.unmodifiableList(Arrays.asList(children));
    }

    @Override
    public long files() {
        return files;
    }

    /// How many folders are in it and in those.
    public long folders() {
        return folders;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public FolderItem named(String other) {
        return new FolderItem(id, other, origin, attributes, wishes, link, children);
    }

    @Override
    public FolderItem wishing(Wishes others) {
        return new FolderItem(id, name, origin, attributes, others, link, children);
    }

    /// The same folder, said to be behind a link.
    public FolderItem behind(@Nullable SymbolicLink followed) {
        return new FolderItem(id, name, origin, attributes, wishes, followed, children);
    }

    /// The same with another number; what is in it keeps its numbers.
    FolderItem numbered(long other) {
        return new FolderItem(other, name, origin, attributes, wishes, link, children);
    }

    /// The folder with these in it instead.
    public FolderItem holding(Collection<? extends Item> items) {
        Item[] held = items.toArray(Item[]::new);
        if (!isSorted(held)) {
            Arrays.sort(held, ORDER);
        }
        return new FolderItem(id, name, origin, attributes, wishes, link, held);
    }

    /// The folder with these in it instead, which are in order already.
    FolderItem holdingSorted(Collection<? extends Item> items) {
        return new FolderItem(id, name, origin, attributes, wishes, link, items.toArray(Item[]::new));
    }

    /// The folder with these in it as well.
    public FolderItem with(Collection<? extends Item> items) {
        Item[] added = items.toArray(Item[]::new);
        Arrays.sort(added, ORDER);
        Item[] all = new Item[children.length + added.length];
        int i = 0;
        int j = 0;
        for (int k = 0; k < all.length; k++) {
            boolean old = j == added.length || i < children.length && ORDER.compare(children[i], added[j]) <= 0;
            all[k] = old ? children[i++] : added[j++];
        }
        return new FolderItem(id, name, origin, attributes, wishes, link, all);
    }

    /// The folder with only those of its children that the test lets pass.
    public FolderItem keeping(Predicate<Item> test) {
        List<Item> kept = new ArrayList<>(children.length);
        for (Item child : children) {
            if (test.test(child)) {
                kept.add(child);
            }
        }
        return kept.size() == children.length ? this : holding(kept);
    }

    /// The folder with other things in the place of its children; itself when all stay the same.
    public FolderItem mapping(UnaryOperator<Item> change) {
        Item[] changed = null;
        for (int i = 0; i < children.length; i++) {
            Item now = change.apply(children[i]);
            if (now != children[i] && changed == null) {
                changed = children.clone();
            }
            if (changed != null) {
                changed[i] = now;
            }
        }
        return changed == null ? this : holding(Arrays.asList(changed));
    }

    /// What is in it and has this name exactly.
    public @Nullable Item child(String wanted) {
        for (Item child : children) {
            if (child.name().equals(wanted)) {
                return child;
            }
        }
        return null;
    }

    static Attributes hidden(Attributes shown) {
        return shown.withMarks(new Attributes.Marks(true, shown.marks().associated(), shown.marks().others()));
    }

    private static boolean isSorted(Item[] items) {
        for (int i = 1; i < items.length; i++) {
            if (ORDER.compare(items[i - 1], items[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return name + "/ (" + children.length + ")";
    }
}
