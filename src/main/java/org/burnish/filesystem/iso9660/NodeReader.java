package org.burnish.filesystem.iso9660;

import java.io.IOException;
import org.burnish.tree.Node;
import org.jspecify.annotations.Nullable;

/// How a file system reads the records of one folder: what a node is called and what else is known of it.
@FunctionalInterface
public interface NodeReader {
    /// The node that the records stand for, or null when nothing is to be seen.
    @Nullable Node read(RecordedFile file) throws IOException;

    /// Makes the reader of one folder; it is used by one thread.
    interface Dialect {
        NodeReader open(TreeReader tree, Folder folder);

        /// The name of a directory of which only the identifier in the path table is left.
        default String directoryName(byte[] identifier) {
            return IdentifierText.name(identifier);
        }
    }
}
