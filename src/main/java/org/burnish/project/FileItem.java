package org.burnish.project;

import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// Anything in a project that is no folder.
///
/// @param node what was found when it was added
/// @param link the symbolic link that led to it, when links are followed
public record FileItem(long id, String name, Node node, Origin origin, Wishes wishes, @Nullable SymbolicLink link) implements Item {
    public FileItem {
        if (node instanceof Directory) {
            throw new IllegalArgumentException(name + " is a folder");
        }
    }

    public FileItem(long id, Node node, Origin origin) {
        this(id, node.name(), node, origin, Wishes.NONE, null);
    }

    @Override
    public long bytes() {
        return node instanceof RegularFile file ? file.content().length() : 0;
    }

    @Override
    public long files() {
        return 1;
    }

    @Override
    public FileItem named(String other) {
        return new FileItem(id, other, node, origin, wishes, link);
    }

    @Override
    public FileItem wishing(Wishes others) {
        return new FileItem(id, name, node, origin, others, link);
    }

    /// The node as the disc is to have it.
    Node toNode() {
        var attributes = wishes.hidden() ? FolderItem.hidden(node.attributes()) : node.attributes();
        if (attributes == node.attributes() && node.name().equals(name)) {
            return node;
        }
        return switch (node) {
            case RegularFile file -> new RegularFile(name, attributes, file.content());
            case SymbolicLink symbolic -> new SymbolicLink(name, attributes, symbolic.target());
            case SpecialFile special -> new SpecialFile(name, attributes, special.kind(), special.major(), special.minor());
            case Directory _ -> throw new IllegalStateException(name);
        };
    }
}
