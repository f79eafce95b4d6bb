package org.burnish.operation;

import org.burnish.tree.Content;
import org.burnish.tree.RegularFile;

/// What the names of one file have in common.
record LinkedFile(long fileNumber, Content content) {

    /// Whether the file may have another name.
    static boolean isLinked(RegularFile file) {
        return file.attributes().links() > 1 && file.attributes().fileNumber() != 0;
    }

    static LinkedFile of(RegularFile file) {
        return new LinkedFile(file.attributes().fileNumber(), file.content());
    }
}
