package org.burnish.ui.build;

import static org.burnish.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Origin;
import org.burnish.project.ProjectOptions;
import org.burnish.project.TreeEdit;
import org.burnish.tree.Attributes;
import org.jspecify.annotations.Nullable;

/// What the user can do to the tree and the options of a project. Everything is one step that can be undone.
public final class ProjectEdits {
    private final ProjectHistory history;
    private final ProjectTree tree;
    private final Consumer<ProjectOptions> links;

    /// @param links sees to what becomes of links when that is wished otherwise
    ProjectEdits(ProjectHistory history, ProjectTree tree, Consumer<ProjectOptions> links) {
        this.history = history;
        this.tree = tree;
        this.links = links;
    }

    /// Takes things out of the project; files of this computer stay what and where they are.
    public void remove(Collection<Entry> entries) {
        List<Entry> tops = tops(entries);
        if (tops.isEmpty()) {
            return;
        }
        history.step(text("build.step-remove", tops.size()), TreeEdit.without(history.now().root(), idsOf(tops.stream().map(Entry::item).toList())));
    }

    /// Why something cannot have this name, or what a file system will make of it; empty when all is well.
    ///
    /// @param hindering whether only what makes it impossible counts
    public String check(Entry entry, String name, boolean hindering) {
        return NameCheck.of(name, entry, history.now().options().style(), hindering);
    }

    /// Gives a thing another name.
    ///
    /// @return whether it could have that name
    public boolean rename(Entry entry, String name) {
        if (!check(entry, name, true).isEmpty()) {
            return false;
        }
        FolderItem root = TreeEdit.change(history.now().root(), Map.of(entry.item().id(), item -> item.named(name)));
        history.step(text("build.step-rename", entry.name()), root);
        return true;
    }

    /// Makes a folder with a name of its own in the folder of the row, or in the root.
    ///
    /// @return its row, for the user to name it
    public Entry newFolder(@Nullable Entry at) {
        Entry folder = folderOf(at);
        long id = history.newId();
        String name = TreeEdit.freeName((FolderItem) folder.item(), text("build.new-folder"), false);
        Item made = FolderItem.empty(id, name, Origin.MADE, Attributes.DIRECTORY);
        history.step(text("build.step-new-folder"), TreeEdit.into(history.now().root(), folder.item().id(), List.of(made)));
        tree.point(List.of(id));
        return tree.pointed().get().isEmpty() ? folder : tree.pointed().get().getFirst();
    }

    /// Why things cannot be moved or copied there; empty when they can.
    public String checkMove(Collection<Entry> entries, Entry into) {
        Entry folder = folderOf(into);
        for (Entry entry : entries) {
            if (folder.isWithin(entry)) {
                return text("build.into-itself", entry.name());
            }
        }
        return "";
    }

    /// Puts things into another folder; what has a name that is taken there gets a number behind it.
    public void move(Collection<Entry> entries, Entry into) {
        Entry folder = folderOf(into);
        List<Entry> tops = new ArrayList<>(tops(entries));
        tops.removeIf(entry -> entry.parent() == folder);
        if (checkMove(tops, folder).isEmpty()) {
            moveItems(tops.stream().map(Entry::item).toList(), folder);
        }
    }

    /// What is not there any more, and what would go into itself, stays out of it.
    void moveItems(List<Item> items, Entry folder) {
        FolderItem root = history.now().root();
        Set<Long> way = new HashSet<>();
        TreeEdit.find(root, folder.item().id()).forEach(item -> way.add(item.id()));
        List<Item> present = new ArrayList<>();
        for (Item item : items) {
            List<Item> found = TreeEdit.find(root, item.id());
            if (!found.isEmpty() && !way.contains(item.id())) {
                present.add(found.getLast());
            }
        }
        if (present.isEmpty()) {
            return;
        }
        FolderItem without = TreeEdit.without(root, idsOf(present));
        history.step(text("build.step-move", present.size()), TreeEdit.into(without, folder.item().id(), present));
        tree.point(idsOf(present));
    }

    void removeItems(List<Item> items) {
        history.step(text("build.step-remove", items.size()), TreeEdit.without(history.now().root(), idsOf(items)));
    }

    /// Puts copies of things into a folder.
    public void copy(Collection<Entry> entries, Entry into) {
        List<Item> items = tops(entries).stream().map(Entry::item).toList();
        copyItems(items, folderOf(into));
    }

    void copyItems(List<Item> items, Entry folder) {
        if (items.isEmpty()) {
            return;
        }
        List<Item> copies = items.stream().map(item -> TreeEdit.renumbered(item, history::newId)).toList();
        history.step(text("build.step-copy", copies.size()), TreeEdit.into(history.now().root(), folder.item().id(), copies));
        tree.point(copies.stream().map(Item::id).toList());
    }

    /// Has the disc mark things as hidden, or not.
    public void hide(Collection<Entry> entries, boolean hidden) {
        wish(entries, wishes -> new Item.Wishes(hidden, wishes.weight()), text(hidden ? "build.step-hide" : "build.step-unhide", entries.size()));
    }

    /// Has files lie nearer to the start of the disc, or farther from it. The weight of a folder holds for all in it.
    public void weigh(Collection<Entry> entries, int weight) {
        wish(entries, wishes -> new Item.Wishes(wishes.hidden(), weight), text("build.step-weigh", entries.size()));
    }

    private void wish(Collection<Entry> entries, UnaryOperator<Item.Wishes> change, String name) {
        Map<Long, UnaryOperator<Item>> changes = new HashMap<>();
        for (Entry entry : entries) {
            changes.put(entry.item().id(), item -> {
                Item.Wishes wanted = change.apply(item.wishes());
                return wanted.equals(item.wishes()) ? item : item.wishing(wanted);
            });
        }
        history.step(name, TreeEdit.change(history.now().root(), changes));
    }

    /// Changes what is wanted of the disc as a whole.
    public void change(ProjectOptions options) {
        if (options.links() != history.now().options().links()) {
            links.accept(options);
            return;
        }
        history.step(OptionWords.changed(history.now().options(), options), options);
    }

    /// Why the label cannot be as it is typed, or what file systems make of it; empty when all is well.
    public String checkLabel(String label) {
        return NameCheck.ofLabel(label, history.now().options().style());
    }

    /// The folder of a row: itself, or the one that a file is in; the root for none.
    Entry folderOf(@Nullable Entry at) {
        if (at == null) {
            return tree.root();
        }
        Entry in = at.parent();
        return at.isFolder() || in == null ? at : in;
    }

    /// Those that do not lie in another one of them.
    static List<Entry> tops(Collection<Entry> entries) {
        Set<Entry> all = new HashSet<>(entries);
        return entries.stream().filter(entry -> entry.parent() != null && !insideOneOf(all, entry)).distinct().toList();
    }

    private static boolean insideOneOf(Set<Entry> all, Entry entry) {
        for (Entry at = entry.parent(); at != null; at = at.parent()) {
            if (all.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Long> idsOf(List<Item> items) {
        Set<Long> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.id()));
        return ids;
    }
}
