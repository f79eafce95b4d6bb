package org.burnish.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The large parts of the window, which F6 goes round: what [#mark] marks, headers, the parts of split panes, and else
/// the parts of border panes. Each remembers where in it the user was.
public final class Panes {
    private static final String MARK = "burnish.pane";
    private static final String LAST = "burnish.pane.last";

    private Panes() {}

    /// Makes the node one of the window's large parts.
    public static <N extends Node> N mark(N node) {
        node.getProperties().put(MARK, true);
        return node;
    }

    /// Goes to the next or the previous part.
    public static void go(Scene scene, boolean forward) {
        List<Node> panes = new ArrayList<>();
        collect(scene.getRoot(), panes);
        if (panes.isEmpty()) {
            return;
        }
        Node owner = scene.getFocusOwner();
        int at = indexOf(panes, owner);
        if (at >= 0) {
            panes.get(at).getProperties().put(LAST, owner);
        }
        for (int step = 1; step <= panes.size(); step++) {
            int offset = forward ? step : -step;
            int start = at < 0 && !forward ? 0 : at;
            if (enter(panes.get(Math.floorMod(start + offset, panes.size())))) {
                return;
            }
        }
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (isPane(node) && firstIn(node) != null) {
            into.add(node);
            return;
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> {
                int before = into.size();
                collect(child, into);
                if (node instanceof BorderPane && into.size() == before && firstIn(child) != null) {
                    into.add(child);
                }
            });
        }
    }

    private static boolean isPane(Node node) {
        return node.getProperties().containsKey(MARK)
                || node.getStyleClass().contains("page-header")
                || inSplitPane(node);
    }

    /// The skin of a split pane wraps each of its parts in a region of its own.
    private static boolean inSplitPane(Node node) {
        return node.getStyleClass().contains("split-pane-content") && !holdsSplitPane(node)
                || node.getParent() instanceof SplitPane split && split.getItems().contains(node);
    }

    private static boolean holdsSplitPane(Node node) {
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(SplitPane.class::isInstance);
    }

    private static int indexOf(List<Node> panes, @Nullable Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            int index = panes.indexOf(at);
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }

    private static boolean enter(Node pane) {
        if (pane.getProperties().get(LAST) instanceof Node last && takesFocus(last) && within(pane, last)) {
            last.requestFocus();
            return true;
        }
        Node first = firstIn(pane);
        if (first != null) {
            first.requestFocus();
        }
        return first != null;
    }

    private static boolean within(Node pane, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node firstIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (takesFocus(node)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstIn(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean takesFocus(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && node.isVisible() && node.getScene() != null;
    }
}
