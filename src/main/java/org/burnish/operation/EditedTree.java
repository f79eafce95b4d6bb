package org.burnish.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.burnish.job.Progress;
import org.burnish.source.FolderScanner;
import org.burnish.source.Graft;
import org.burnish.source.ScanOptions;
import org.burnish.source.SourceTree;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.burnish.tree.TreeChange;
import org.jspecify.annotations.Nullable;

/// The tree of an image while it is changed. What is not on the way to a change stays on the disc and is not even read.
final class EditedTree {
    private final Path image;
    private final Progress progress;
    private Directory root;
    private long added;
    private long removed;

    EditedTree(Path image, Directory root, Progress progress) {
        this.image = image;
        this.root = root;
        this.progress = progress;
    }

    Directory root() {
        return root;
    }

    /// How many files came in.
    long added() {
        return added;
    }

    /// How many files and folders were taken away or replaced.
    long removed() {
        return removed;
    }

    void remove(String path) throws IOException {
        List<String> names = names(path);
        require(path, names);
        root = TreeChange.without(root, names);
        removed++;
    }

    void rename(String path, String to) throws IOException {
        List<String> from = names(path);
        Node node = require(path, from);
        List<String> target = names(to);
        List<String> folder = target.subList(0, target.size() - 1);
        if (target.size() >= from.size() && target.subList(0, from.size()).equals(from) && node instanceof Directory) {
            throw misuse(path + " cannot be moved into itself.");
        }
        if (!(find(folder) instanceof Directory)) {
            throw misuse("There is no folder /" + String.join("/", folder) + " in " + image + ".");
        }
        if (find(target) != null) {
            throw misuse(to + " exists in " + image + " already.");
        }
        root = TreeChange.with(TreeChange.without(root, from), folder, renamed(node, target.getLast()));
    }

    void makeFolder(String path) throws IOException {
        List<String> names = names(path);
        Node there = find(names);
        if (there instanceof Directory) {
            return;
        }
        requireFolders(names);
        root = TreeChange.with(root, names.subList(0, names.size() - 1), new Directory(names.getLast(), Attributes.DIRECTORY, List.of()));
    }

    /// Adds all sources at once, so that they are found out about once.
    ///
    /// @return what was not taken, one sentence each
    List<String> add(List<Graft> sources, ScanOptions options) throws IOException {
        SourceTree found = FolderScanner.scan(sources, options, progress);
        if (!found.problems().isEmpty()) {
            throw new OperationException(new Failure.UnreadableSources(found.problems()));
        }
        Deque<String> place = new ArrayDeque<>();
        merge(found.root(), place);
        List<String> told = new ArrayList<>(found.leftOut());
        told.addAll(found.unfollowed());
        return told;
    }

    private void merge(Directory folder, Deque<String> place) throws IOException {
        for (Node node : folder.children()) {
            List<String> path = new ArrayList<>(place);
            path.add(node.name());
            Node there = find(path);
            if (node instanceof Directory inner && there instanceof Directory) {
                place.addLast(node.name());
                merge(inner, place);
                place.removeLast();
                continue;
            }
            removed += there == null ? 0 : 1;
            added += count(node);
            requireFolders(path);
            root = TreeChange.with(root, List.copyOf(place), node);
        }
    }

    private static long count(Node node) throws IOException {
        if (!(node instanceof Directory folder)) {
            return 1;
        }
        long count = 0;
        for (Node child : folder.children()) {
            count += count(child);
        }
        return count;
    }

    /// A file must not turn into a folder unasked.
    private void requireFolders(List<String> path) throws IOException {
        for (int i = 1; i < path.size(); i++) {
            Node on = find(path.subList(0, i));
            if (on != null && !(on instanceof Directory)) {
                throw misuse("/" + String.join("/", path.subList(0, i)) + " is no folder in " + image + ".");
            }
        }
    }

    private @Nullable Node find(List<String> names) throws IOException {
        Optional<Node> found = names.isEmpty() ? Optional.of(root) : TreeChange.find(root, names);
        return found.orElse(null);
    }

    private Node require(String path, List<String> names) throws IOException {
        Node node = find(names);
        if (node == null) {
            throw new OperationException(new Failure.NotOnDisc(path, image.toString()));
        }
        return node;
    }

    private List<String> names(String path) throws OperationException {
        List<String> names = TreeChange.names(path);
        if (names.isEmpty() || names.contains("..")) {
            throw misuse(path + " names nothing in the image that can be changed.");
        }
        return names;
    }

    private static Node renamed(Node node, String name) {
        return switch (node) {
            case Directory folder -> new Directory(name, folder.attributes(), folder::children);
            case RegularFile file -> new RegularFile(name, file.attributes(), file.content());
            case SymbolicLink link -> new SymbolicLink(name, link.attributes(), link.target());
            case SpecialFile special -> new SpecialFile(name, special.attributes(), special.kind(), special.major(), special.minor());
        };
    }

    private static OperationException misuse(String what) {
        return new OperationException(new Failure.WrongUse(what, ""));
    }
}
