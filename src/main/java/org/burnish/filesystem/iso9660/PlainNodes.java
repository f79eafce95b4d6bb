package org.burnish.filesystem.iso9660;

import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;

/// Reads records without any extension: names come from the identifiers alone.
public final class PlainNodes implements NodeReader {
    private final TreeReader tree;
    private final Folder folder;
    private final Names names;

    /// Makes a name of a File or Directory Identifier.
    @FunctionalInterface
    public interface Names {
        String of(byte[] identifier);
    }

    private PlainNodes(TreeReader tree, Folder folder, Names names) {
        this.tree = tree;
        this.folder = folder;
        this.names = names;
    }

    public static Dialect named(Names names) {
        return (tree, folder) -> new PlainNodes(tree, folder, names);
    }

    @Override
    public Node read(RecordedFile file) {
        DirectoryRecord record = file.first();
        String name = names.of(record.identifier());
        if (file.isDirectory()) {
            return tree.directory(name, PlainAttributes.of(record), record.dataLocation(), record.dataLength(), file.position(), folder);
        }
        return new RegularFile(name, PlainAttributes.of(record), tree.content(file));
    }
}
