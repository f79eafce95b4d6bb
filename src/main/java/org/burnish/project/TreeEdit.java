package org.burnish.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/// Changes of a project's tree. Each gives a new tree that shares with the old one every folder in which nothing changed.
public final class TreeEdit {
    private TreeEdit() {}

    /// The tree without the things of these numbers.
    public static FolderItem without(FolderItem folder, Set<Long> ids) {
        FolderItem kept = folder.keeping(item -> !ids.contains(item.id()));
        return kept.mapping(item -> item instanceof FolderItem inner ? without(inner, ids) : item);
    }

    /// The tree with other things in the place of those with these numbers.
    public static FolderItem change(FolderItem folder, Map<Long, ? extends UnaryOperator<Item>> changes) {
        return folder.mapping(item -> {
            Item below = item instanceof FolderItem inner ? change(inner, changes) : item;
            UnaryOperator<Item> change = changes.get(item.id());
            return change == null ? below : change.apply(below);
        });
    }

    /// The tree with everything changed, folders after what is in them.
    public static FolderItem changeAll(FolderItem folder, UnaryOperator<Item> change) {
        return folder.mapping(item -> change.apply(item instanceof FolderItem inner ? changeAll(inner, change) : item));
    }

    /// The tree with more things in the folder of this number; names that are taken there get a number behind them.
    public static FolderItem into(FolderItem folder, long id, Collection<? extends Item> items) {
        if (folder.id() == id) {
            return folder.with(freed(folder, items));
        }
        return folder.mapping(item -> item instanceof FolderItem inner ? into(inner, id, items) : item);
    }

    /// The tree with another folder in the place of the one with this number, which may be the root.
    public static FolderItem changeFolder(FolderItem folder, long id, UnaryOperator<FolderItem> change) {
        if (folder.id() == id) {
            return change.apply(folder);
        }
        return folder.mapping(item -> item instanceof FolderItem inner ? changeFolder(inner, id, change) : item);
    }

    /// A folder with more things, in which folders of one name become one and files take the place of those of their name.
    public static FolderItem merged(FolderItem folder, Collection<? extends Item> items) {
        Map<String, Item> byName = new LinkedHashMap<>();
        folder.children().forEach(child -> byName.put(child.name(), child));
        List<Item> beside = new ArrayList<>();
        for (Item item : items) {
            Item there = byName.get(item.name());
            if (there instanceof FolderItem old && item instanceof FolderItem added) {
                byName.put(item.name(), merged(old, added.children()));
            } else if (there instanceof FolderItem || there != null && item instanceof FolderItem) {
                beside.add(item);
            } else {
                byName.put(item.name(), item);
            }
        }
        FolderItem all = folder.holding(byName.values());
        return beside.isEmpty() ? all : into(all, all.id(), beside);
    }

    private static List<Item> freed(FolderItem folder, Collection<? extends Item> items) {
        Set<String> taken = new HashSet<>();
        folder.children().forEach(child -> taken.add(child.name()));
        List<Item> freed = new ArrayList<>();
        for (Item item : items) {
            String name = free(taken, item.name(), item instanceof FileItem);
            taken.add(name);
            freed.add(name.equals(item.name()) ? item : item.named(name));
        }
        return freed;
    }

    /// The name, or one like it that nothing in the folder has: `name 2.txt`.
    public static String freeName(FolderItem folder, String name, boolean file) {
        Set<String> taken = new HashSet<>();
        folder.children().forEach(child -> taken.add(child.name()));
        return free(taken, name, file);
    }

    private static String free(Set<String> taken, String name, boolean file) {
        int dot = file ? name.lastIndexOf('.') : -1;
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = stem + " " + i + extension;
        }
        return free;
    }

    /// The same with new numbers for it and all that is in it.
    public static Item renumbered(Item item, LongSupplier ids) {
        return switch (item) {
            case FileItem file -> new FileItem(ids.getAsLong(), file.name(), file.node(), file.origin(), file.wishes(), file.link());
            case FolderItem folder -> folder.numbered(ids.getAsLong()).mapping(child -> renumbered(child, ids));
        };
    }

    /// The thing with this number, with the folders on the way to it before it, the root first; empty when there is none.
    public static List<Item> find(FolderItem root, long id) {
        List<Item> way = new ArrayList<>(List.of(root));
        return root.id() == id || find(root, id, way) ? way : List.of();
    }

    private static boolean find(FolderItem folder, long id, List<Item> way) {
        for (Item item : folder.children()) {
            way.add(item);
            if (item.id() == id || item instanceof FolderItem inner && find(inner, id, way)) {
                return true;
            }
            way.removeLast();
        }
        return false;
    }
}
