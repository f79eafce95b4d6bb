package org.burnish.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;

/// Makes items of what is on an image, or of some of it.
public final class ItemsOfTree {
    private final Path image;
    private final LongSupplier ids;
    private final Progress progress;

    /// @param ids gives each item a number
    public ItemsOfTree(Path image, LongSupplier ids, Progress progress) {
        this.image = image;
        this.ids = ids;
        this.progress = progress;
    }

    /// What a folder of the image holds.
    ///
    /// @param path of the folder with a slash at its end
    public List<Item> childrenOf(Directory folder, String path) throws IOException {
        progress.checkpoint();
        List<Item> items = new ArrayList<>();
        for (Node node : folder.children()) {
            items.add(item(node, path + node.name()));
        }
        progress.advance(items.size());
        return items;
    }

    /// One thing of the image with all that is in it.
    ///
    /// @param path where it is there
    public Item item(Node node, String path) throws IOException {
        Origin origin = new Origin.InImage(image, path);
        return node instanceof Directory folder
                ? FolderItem.empty(ids.getAsLong(), folder.name(), origin, folder.attributes()).holding(childrenOf(folder, path + "/"))
                : new FileItem(ids.getAsLong(), node, origin);
    }
}
