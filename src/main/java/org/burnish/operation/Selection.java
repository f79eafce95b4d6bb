package org.burnish.operation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;

/// Which nodes of a tree are wanted: those named, all that is below them, and the folders on the way to them.
final class Selection {
    private final Map<String, Selection> parts = new HashMap<>();
    private boolean everything;

    /// @param ways to the wanted nodes, each from below the root on; an empty one wants everything
    static Selection of(List<List<Node>> ways) {
        Selection root = new Selection();
        for (List<Node> way : ways) {
            Selection at = root;
            for (Node node : way) {
                at = at.parts.computeIfAbsent(node.name(), name -> new Selection());
            }
            at.everything = true;
        }
        return root;
    }

    /// Lets `visitor` see the wanted nodes alone in a walk from the root.
    TreeWalk.Visitor of(TreeWalk.Visitor visitor) {
        return new Selecting(visitor, this);
    }

    private static final class Selecting implements TreeWalk.Visitor {
        private final TreeWalk.Visitor visitor;
        private final Deque<Selection> selections = new ArrayDeque<>();

        Selecting(TreeWalk.Visitor visitor, Selection root) {
            this.visitor = visitor;
            selections.addLast(root);
        }

        @Override
        public boolean node(String path, Node node) throws IOException {
            Selection here = selections.getLast();
            Selection part = here.everything ? here : here.parts.get(node.name());
            if (part == null) {
                return false;
            }
            boolean enter = visitor.node(path, node);
            if (enter && node instanceof Directory) {
                selections.addLast(part);
            }
            return enter;
        }

        @Override
        public void unreadable(String path, IOException reason) throws IOException {
            visitor.unreadable(path, reason);
        }

        @Override
        public void leave(Directory folder) throws IOException {
            selections.removeLast();
            visitor.leave(folder);
        }
    }
}
