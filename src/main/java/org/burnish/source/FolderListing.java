package org.burnish.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.jspecify.annotations.Nullable;

/// A folder of this computer while it is being read.
final class FolderListing {
    private final @Nullable FolderListing parent;
    private final Path path;
    private final String name;
    private final Attributes attributes;
    private final List<Node> nodes = new ArrayList<>();
    private int folders;

    FolderListing(@Nullable FolderListing parent, Path path, String name, Attributes attributes) {
        this.parent = parent;
        this.path = path;
        this.name = name;
        this.attributes = attributes;
    }

    Path path() {
        return path;
    }

    /// The folder's path in the image.
    ///
    /// @param top that of the first folder
    String pathBelow(String top) {
        return parent == null ? top : parent.pathBelow(top) + "/" + name;
    }

    /// Whether this is the folder at `other`, or lies in it.
    boolean isWithin(Path other) throws IOException {
        for (FolderListing at = this; at != null; at = at.parent) {
            if (Files.isSameFile(at.path, other)) {
                return true;
            }
        }
        return false;
    }

    void add(Node node) {
        nodes.add(node);
    }

    /// The folder with all that was added to it, in the order of the names, not of the operating system.
    Directory finish(ScanReport report) {
        nodes.sort(Comparator.comparing(Node::name));
        for (int i = 1; i < nodes.size(); i++) {
            if (nodes.get(i).name().equals(nodes.get(i - 1).name())) {
                report.problem(path, "has two names that both read " + nodes.get(i).name());
            }
        }
        Directory directory = new Directory(name, attributes.withLinks(2 + folders), nodes);
        if (parent != null) {
            parent.nodes.add(directory);
            parent.folders++;
        }
        nodes.clear();
        return directory;
    }
}
