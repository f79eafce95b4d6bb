package org.burnish.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.tree.SymbolicLink;
import org.burnish.tree.Volume;

/// Finds the node that a path names in a view. Symbolic links lead within the view, whose root is `/`.
final class PathLookup {
    private static final int MOST_LINKS = 40;

    private final Path image;
    private final Volume volume;
    /// Names still to be gone through.
    private final Deque<String> ahead = new ArrayDeque<>();
    /// The folders from the root to the current one.
    private final Deque<Directory> folders = new ArrayDeque<>();

    PathLookup(Path image, Volume volume) {
        this.image = image;
        this.volume = volume;
    }

    /// The node, symbolic links followed to their end.
    Node find(String path) throws OperationException {
        return find(path, true);
    }

    /// The nodes below the root on the true way to a node, the node itself last; a symbolic link at the
    /// path's end is not followed. Empty for the root.
    List<Node> way(String path) throws OperationException {
        Node last = find(path, false);
        List<Node> way = new ArrayList<>(folders);
        if (!(last instanceof Directory)) {
            way.add(last);
        }
        return way.subList(1, way.size());
    }

    private Node find(String path, boolean followLast) throws OperationException {
        folders.addLast(volume.root());
        push(path);
        int links = 0;
        while (!ahead.isEmpty()) {
            String name = ahead.removeFirst();
            if (name.equals("..")) {
                up();
                continue;
            }
            Node child = child(folders.getLast(), name, path);
            if (child instanceof SymbolicLink link && (followLast || !ahead.isEmpty()) && ++links <= MOST_LINKS) {
                follow(link);
            } else if (child instanceof Directory folder) {
                folders.addLast(folder);
            } else if (ahead.isEmpty()) {
                return child;
            } else {
                throw missing(path);
            }
        }
        return folders.getLast();
    }

    private void push(String path) {
        String[] names = path.split("/", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            if (!names[i].isEmpty() && !names[i].equals(".")) {
                ahead.addFirst(names[i]);
            }
        }
    }

    private void up() {
        if (folders.size() > 1) {
            folders.removeLast();
        }
    }

    private void follow(SymbolicLink link) {
        if (link.target().startsWith("/")) {
            folders.clear();
            folders.addLast(volume.root());
        }
        push(link.target());
    }

    private Node child(Directory folder, String name, String path) throws OperationException {
        List<Node> children;
        try {
            children = folder.children();
        } catch (IOException e) {
            throw new OperationException(new Failure.DamagedImage(
                    image.toString(), -1, "the way to " + path + " cannot be read: " + e.getMessage()), e);
        }
        for (Node child : children) {
            if (child.name().equals(name) && !child.attributes().marks().associated()) {
                return child;
            }
        }
        List<Node> similar = children.stream()
                .filter(c -> c.name().equalsIgnoreCase(name) || PrintableName.of(c.name()).equals(name))
                .toList();
        if (similar.size() != 1) {
            throw missing(path);
        }
        return similar.getFirst();
    }

    private OperationException missing(String path) {
        return new OperationException(new Failure.NotOnDisc(path, image.toString()));
    }
}
