package org.burnish.cli;

import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;

/// A node in one line: its path.
final class NodeLine {
    private NodeLine() {}

    /// The path, with a slash behind a folder's.
    static String brief(String path, Node node) {
        return node instanceof Directory ? path + "/" : path;
    }

    static String printablePath(String path) {
        StringBuilder text = new StringBuilder();
        for (String name : path.split("/", -1)) {
            text.append(name.isEmpty() ? "" : PrintableName.of(name)).append('/');
        }
        return text.substring(0, text.length() - 1);
    }
}
