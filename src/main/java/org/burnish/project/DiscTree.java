package org.burnish.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;

/// What a project puts on its disc: its tree without what rules leave out and without what no disc is to have.
public final class DiscTree {
    private static final int EXECUTABLE_BY_ANY = 0111;

    private final Exclusion exclusion;
    private final boolean rights;

    private DiscTree(Project project) {
        this.exclusion = Exclusion.of(project.options());
        this.rights = project.options().style().rights();
    }

    /// The tree, whose folders are listed as they are asked for.
    public static Directory of(Project project) {
        return new DiscTree(project).folder(project.root(), "/");
    }

    /// Paths of the files that have a weight of their own or by their folder; the heaviest come first on the disc.
    public static Map<String, Long> weights(Project project) {
        Map<String, Long> weights = new HashMap<>();
        weigh(project.root(), "/", 0, weights);
        return weights;
    }

    private static void weigh(FolderItem folder, String path, int inherited, Map<String, Long> weights) {
        for (Item item : folder.children()) {
            int weight = item.wishes().weight() != 0 ? item.wishes().weight() : inherited;
            if (item instanceof FolderItem inner) {
                weigh(inner, path + inner.name() + "/", weight, weights);
            } else if (weight != 0) {
                weights.put(path + item.name(), (long) weight);
            }
        }
    }

    /// Whether a thing is no part of any disc: devices, pipes and sockets are not.
    public static boolean isSpecial(Item item) {
        return item instanceof FileItem file && file.node() instanceof SpecialFile;
    }

    private Directory folder(FolderItem folder, String path) {
        return new Directory(folder.name(), attributes(folder), () -> children(folder, path));
    }

    private List<Node> children(FolderItem folder, String path) {
        List<Node> nodes = new ArrayList<>(folder.children().size());
        for (Item item : folder.children()) {
            if (!exclusion.excludes(path, item) && !isSpecial(item)) {
                nodes.add(switch (item) {
                    case FolderItem inner -> folder(inner, path + inner.name() + "/");
                    case FileItem file -> rights ? file.toNode() : neutral(file.toNode());
                });
            }
        }
        return nodes;
    }

    private Attributes attributes(FolderItem folder) {
        long folders = 0;
        for (Item child : folder.children()) {
            folders += child instanceof FolderItem ? 1 : 0;
        }
        Attributes own = folder.attributes().withLinks(2 + folders);
        Attributes shown = folder.wishes().hidden() ? FolderItem.hidden(own) : own;
        return rights ? shown : neutral(shown, 0555);
    }

    private static Node neutral(Node node) {
        Attributes old = node.attributes();
        return switch (node) {
            case RegularFile file ->
                new RegularFile(file.name(), neutral(old, (old.mode() & EXECUTABLE_BY_ANY) != 0 ? 0555 : 0444), file.content());
            case SymbolicLink link -> new SymbolicLink(link.name(), neutral(old, 0777), link.target());
            case SpecialFile _, Directory _ -> node;
        };
    }

    /// Owned by root, readable by all, writable by nobody.
    private static Attributes neutral(Attributes old, int mode) {
        return new Attributes(mode, 0, 0, old.links(), old.fileNumber(), old.modified(), old.accessed(), old.changed(), old.created(), old.marks());
    }
}
