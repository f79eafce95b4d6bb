package org.burnish.operation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.burnish.job.CancelledException;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;

/// Goes through a tree, each folder before what is in it, and past folders that cannot be read.
public final class TreeWalk {
    private final UnaryOperator<String> naming;
    private final Visitor visitor;
    private final Progress progress;
    private final Deque<Level> levels = new ArrayDeque<>();

    /// A folder that is being gone through.
    private record Level(Directory folder, String path, Iterator<Node> children) {}

    /// Sees the nodes of a tree.
    public interface Visitor {
        /// @param path of the node from the start of the walk, names with `/` between them
        /// @return whether to go into it, if it is a folder
        boolean node(String path, Node node) throws IOException;

        /// A folder whose children cannot be read; the folder itself was seen before.
        void unreadable(String path, IOException reason) throws IOException;

        /// All that is below a folder that was gone into has been seen.
        default void leave(Directory folder) throws IOException {}
    }

    private TreeWalk(UnaryOperator<String> naming, Visitor visitor, Progress progress) {
        this.naming = naming;
        this.visitor = visitor;
        this.progress = progress;
    }

    /// Shows all nodes below a folder, but not the folder itself.
    ///
    /// @param prefix what the paths start with: empty, or the folder's path with `/` behind it
    /// @param naming how names appear in the paths
    public static void below(
            Directory folder, String prefix, UnaryOperator<String> naming, Visitor visitor, Progress progress) throws IOException {
        TreeWalk walk = new TreeWalk(naming, visitor, progress);
        walk.enter(folder, prefix);
        while (!walk.levels.isEmpty()) {
            walk.step();
        }
    }

    private void step() throws IOException {
        Level level = levels.getLast();
        if (!level.children.hasNext()) {
            levels.removeLast();
            visitor.leave(level.folder);
            return;
        }
        Node node = level.children.next();
        String path = level.path + naming.apply(node.name());
        if (visitor.node(path, node) && node instanceof Directory folder) {
            progress.checkpoint();
            enter(folder, path + "/");
        }
    }

    private void enter(Directory folder, String path) throws IOException {
        List<Node> children;
        try {
            children = folder.children();
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            visitor.unreadable(path, e);
            children = List.of();
        }
        levels.addLast(new Level(folder, path, children.iterator()));
    }
}
