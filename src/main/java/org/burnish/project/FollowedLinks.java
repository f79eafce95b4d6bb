package org.burnish.project;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.burnish.job.Progress;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// Puts what symbolic links lead to in their place, and the links back.
public final class FollowedLinks {
    private FollowedLinks() {}

    /// The tree in which what links lead to stands in their place; those that lead nowhere stay.
    ///
    /// @param ids gives numbers to what is behind them
    public static FolderItem followed(FolderItem root, LongSupplier ids, Progress progress) throws IOException {
        Map<Long, Item> targets = new HashMap<>();
        find(root, ids, targets, progress);
        Map<Long, UnaryOperator<Item>> changes = new HashMap<>();
        targets.forEach((id, target) -> changes.put(id, _ -> target));
        return changes.isEmpty() ? root : TreeEdit.change(root, changes);
    }

    private static void find(FolderItem folder, LongSupplier ids, Map<Long, Item> targets, Progress progress) throws IOException {
        progress.checkpoint();
        for (Item item : folder.children()) {
            if (item instanceof FolderItem inner) {
                find(inner, ids, targets, progress);
            } else if (item instanceof FileItem file && file.node() instanceof SymbolicLink && file.origin() instanceof Origin.Host from) {
                Gathering.Gathered behind = new Gathering(ids, true, Set.of(), Gathering.Watcher.NONE, progress).run(List.of(from.path()));
                behind.items().stream().filter(found -> linkOf(found) != null).forEach(found -> targets.put(item.id(), inPlace(found, file)));
            }
        }
    }

    private static Item inPlace(Item found, FileItem link) {
        Item placed = switch (found) {
            case FileItem file -> new FileItem(link.id(), link.name(), file.node(), link.origin(), link.wishes(), file.link());
            case FolderItem folder -> folder.numbered(link.id()).named(link.name()).wishing(link.wishes());
        };
        return placed;
    }

    /// The tree in which links stand where something stood that they lead to.
    public static FolderItem kept(FolderItem root) {
        return TreeEdit.changeAll(root, item -> {
            SymbolicLink link = linkOf(item);
            return link == null ? item : new FileItem(item.id(), item.name(), link, item.origin(), item.wishes(), null);
        });
    }

    private static @Nullable SymbolicLink linkOf(Item item) {
        return switch (item) {
            case FileItem file -> file.link();
            case FolderItem folder -> folder.link();
        };
    }
}
