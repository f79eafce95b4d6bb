package org.burnish.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes of a tree. Each gives a new tree that shares with the old one all that is not on the way to the change.
public final class TreeChange {
    private TreeChange() {}

    /// The names of a path with slashes; empty ones and `.` do not count.
    public static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/")) {
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return names;
    }

    /// The node with this path, as it is called exactly.
    public static Optional<Node> find(Directory root, List<String> path) throws IOException {
        Node at = root;
        for (String name : path) {
            Optional<Node> next = at instanceof Directory folder ? child(folder, name) : Optional.empty();
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    /// Puts a node into a folder, in the place of one with its name; folders on the way are made where there are none.
    public static Directory with(Directory root, List<String> folder, Node added) throws IOException {
        if (folder.isEmpty()) {
            return replaced(root, added.name(), added);
        }
        Directory inner = child(root, folder.getFirst())
                .filter(Directory.class::isInstance)
                .map(Directory.class::cast)
                .orElseGet(() -> new Directory(folder.getFirst(), Attributes.DIRECTORY, List.of()));
        return replaced(root, folder.getFirst(), with(inner, folder.subList(1, folder.size()), added));
    }

    /// Takes a node away; a tree without it stays what it is.
    public static Directory without(Directory root, List<String> path) throws IOException {
        Optional<Node> next = child(root, path.getFirst());
        if (next.isEmpty()) {
            return root;
        }
        if (path.size() == 1) {
            return replaced(root, path.getFirst(), null);
        }
        return next.get() instanceof Directory inner
                ? replaced(root, path.getFirst(), without(inner, path.subList(1, path.size())))
                : root;
    }

    private static Optional<Node> child(Directory folder, String name) throws IOException {
        return folder.children().stream().filter(child -> is(child, name)).findFirst();
    }

    private static boolean is(Node child, String name) {
        return child.name().equals(name) && !child.attributes().marks().associated();
    }

    private static Directory replaced(Directory folder, String name, @Nullable Node by) throws IOException {
        List<Node> children = new ArrayList<>(folder.children());
        children.removeIf(child -> is(child, name));
        if (by != null) {
            children.add(by);
        }
        long folders = children.stream().filter(Directory.class::isInstance).count();
        return new Directory(folder.name(), folder.attributes().withLinks(2 + folders), children);
    }
}
