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
        return new Dialect() {
            @Override
            public NodeReader open(TreeReader tree, Folder folder) {
                return new PlainNodes(tree, folder, names);
            }

            @Override
            public String directoryName(byte[] identifier) {
                return names.of(identifier);
            }
        };
    }

    @Override
    public Node read(RecordedFile file) {
        DirectoryRecord record = file.first();
        String name = names.of(record.identifier());
        if (file.isDirectory()) {
            return tree.directory(name, tree.attributes(file), record.dataLocation(), record.dataLength(), file.position(), folder);
        }
        return new RegularFile(name, tree.attributes(file), tree.content(file));
    }
}
