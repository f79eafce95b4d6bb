package org.burnish.filesystem;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;

/// How many files of a tree are streams of others, as far as one looks.
///
/// @param count those that were seen
/// @param all whether the whole tree was looked at
public record NamedStreams(int count, boolean all) {

    /// Looks at so many names at most.
    public static NamedStreams in(Directory root, int most) throws IOException {
        Deque<Directory> ahead = new ArrayDeque<>();
        ahead.add(root);
        int seen = 0;
        int count = 0;
        while (!ahead.isEmpty()) {
            for (Node node : ahead.remove().children()) {
                count += node.attributes().marks().associated() ? 1 : 0;
                if (node instanceof Directory folder) {
                    ahead.add(folder);
                }
                if (++seen == most) {
                    return new NamedStreams(count, ahead.isEmpty());
                }
            }
        }
        return new NamedStreams(count, true);
    }
}
