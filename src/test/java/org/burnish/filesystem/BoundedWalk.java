package org.burnish.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;

/// Looks at the nodes of a tree that may be hostile, and at something of each file.
final class BoundedWalk {
    private static final int MOST_NODES = 3000;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_OF_A_FILE = 1 << 16;

    private BoundedWalk() {}

    /// A folder may be reached in any number of ways, so the walk has a limit of its own.
    static void walk(Directory root) throws IOException {
        Deque<Directory> ahead = new ArrayDeque<>();
        ahead.add(root);
        int nodes = 0;
        int bytes = 0;
        while (!ahead.isEmpty() && nodes < MOST_NODES && bytes < MOST_BYTES) {
            for (Node node : ahead.removeLast().children()) {
                nodes++;
                if (node instanceof Directory folder) {
                    ahead.add(folder);
                } else if (node instanceof RegularFile file) {
                    bytes += read(file);
                }
                if (nodes >= MOST_NODES || bytes >= MOST_BYTES) {
                    return;
                }
            }
        }
    }

    private static int read(RegularFile file) {
        ByteBuffer into = ByteBuffer.allocate(MOST_OF_A_FILE);
        try {
            long position = 0;
            while (into.hasRemaining() && file.content().read(position, into) > 0) {
                position = into.position();
            }
            file.content().read(Math.max(0, file.content().length() - 1), into.clear().limit(1));
        } catch (IOException e) {
            // This file is damaged; others may not be.
        }
        return MOST_OF_A_FILE - into.remaining();
    }
}
