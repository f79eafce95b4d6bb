package org.burnish.operation;

import java.util.HashMap;
import java.util.Map;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.jspecify.annotations.Nullable;

/// Finds the things of a project by their paths. Paths that are asked for one after another mostly lie in one folder,
/// so the last one is remembered.
final class PathIds {
    private final FolderItem root;
    private String lastPath = "/";
    private Map<String, Item> lastChildren;

    PathIds(FolderItem root) {
        this.root = root;
        this.lastChildren = byName(root);
    }

    @Nullable Item find(String path) {
        int slash = path.lastIndexOf('/');
        String in = path.substring(0, slash + 1);
        if (!in.equals(lastPath)) {
            FolderItem folder = folder(in);
            if (folder == null) {
                return null;
            }
            lastPath = in;
            lastChildren = byName(folder);
        }
        return lastChildren.get(path.substring(slash + 1));
    }

    private static Map<String, Item> byName(FolderItem folder) {
        Map<String, Item> children = new HashMap<>();
        folder.children().forEach(child -> children.putIfAbsent(child.name(), child));
        return children;
    }

    private @Nullable FolderItem folder(String path) {
        FolderItem at = root;
        for (String name : path.split("/")) {
            if (!name.isEmpty()) {
                if (!(at.child(name) instanceof FolderItem inner)) {
                    return null;
                }
                at = inner;
            }
        }
        return at;
    }
}
