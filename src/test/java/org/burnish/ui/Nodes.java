package org.burnish.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;

/// What can be found out about the nodes of a window.
public final class Nodes {
    private Nodes() {}

    /// All nodes below this one that can be seen, itself included.
    public static List<Node> seen(Node root) {
        List<Node> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /// Those that the focus can be in, without what is inside another such control.
    public static List<Node> focusable(Node root) {
        return seen(root).stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .toList();
    }

    /// What a screen reader calls the node; empty when it has no name.
    public static String name(Node node, Node root) {
        String text = Objects.requireNonNullElse(node.getAccessibleText(), "");
        if (text.isBlank() && node instanceof Labeled labeled) {
            text = Objects.requireNonNullElse(labeled.getText(), "");
        }
        if (text.isBlank()) {
            text = seen(root).stream()
                    .filter(one -> one instanceof Label label && node.equals(label.getLabelFor()))
                    .map(one -> ((Label) one).getText())
                    .findFirst()
                    .orElse("");
        }
        // Of tabs, the chosen one is read.
        if (text.isBlank() && node instanceof TabPane tabs && tabs.getSelectionModel().getSelectedItem() != null) {
            text = tabs.getSelectionModel().getSelectedItem().getText();
        }
        return text.strip();
    }

    /// The node for a message: its class, id, style and words.
    public static String described(Node node) {
        return node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass()
                + (node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "");
    }

    /// Whether the node lies below one with this style class or is such a one.
    public static boolean within(Node node, String styleClass) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the node lies somewhere below the other one.
    public static boolean isBelow(Node node, Node above) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }

    /// How much can be seen through to the node, all above it included.
    public static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }
}
