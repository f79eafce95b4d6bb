package org.burnish.ui.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Origin;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.TreeBuilder;

/// Items for a project that come from no disk.
final class PaperTree {
    private PaperTree() {}

    /// Puts all of the tree into the project as one step.
    static void fill(OpenProject project, TreeBuilder tree) {
        FolderItem root = project.project().get().root();
        List<Item> items = items(tree.build(), Path.of("/home/ann"), project.history()::newId);
        project.history().step("Add", root.with(items));
    }

    private static List<Item> items(Directory directory, Path from, LongSupplier ids) {
        List<Item> items = new ArrayList<>();
        for (Node node : children(directory)) {
            Origin origin = new Origin.Host(from, node.name());
            items.add(node instanceof Directory inner
                    ? FolderItem.empty(ids.getAsLong(), inner.name(), origin, Attributes.DIRECTORY)
                            .holding(items(inner, from.resolve(inner.name()), ids))
                    : new FileItem(ids.getAsLong(), node, origin));
        }
        return items;
    }

    private static List<Node> children(Directory directory) {
        try {
            return directory.children();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
