package org.burnish.filesystem.video;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.burnish.layout.PlannedTree;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;

/// Finds and changes folders by the names that players look for, which are in capitals.
final class VideoFolders {
    private VideoFolders() {}

    static String capitals(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /// The child with a name, in whatever letters.
    static Optional<Node> child(Directory folder, String name) throws IOException {
        return folder.children().stream().filter(node -> capitals(node.name()).equals(name)).findFirst();
    }

    static Optional<Directory> folder(Directory parent, String name) throws IOException {
        return child(parent, name).filter(Directory.class::isInstance).map(Directory.class::cast);
    }

    /// The same node with another name.
    static Node named(String name, Node node) {
        return switch (node) {
            case Directory folder -> new Directory(name, folder.attributes(), folder::children);
            case RegularFile file -> new RegularFile(name, file.attributes(), file.content());
            case SymbolicLink link -> new SymbolicLink(name, link.attributes(), link.target());
            case SpecialFile special ->
                new SpecialFile(name, special.attributes(), special.kind(), special.major(), special.minor());
        };
    }

    /// The root with `changed` in place of what had its name, and an empty folder if there is none yet.
    static Directory with(Directory root, Directory changed, String empty) throws IOException {
        List<Node> children = new ArrayList<>();
        for (Node child : root.children()) {
            String name = capitals(child.name());
            if (name.equals(changed.name())) {
                children.add(changed);
            } else {
                children.add(name.equals(empty) ? named(empty, child) : child);
            }
        }
        if (children.stream().noneMatch(child -> child.name().equals(empty))) {
            Attributes like = changed.attributes();
            children.add(new Directory(empty, like.withLinks(2).withFileNumber(0), List.of()));
        }
        return new Directory(root.name(), root.attributes(), children);
    }

    /// What is in a folder of the tree that is being laid out, nothing when there is no such folder.
    static Stream<PlannedNode> children(PlannedTree tree, String... path) {
        PlannedDirectory at = tree.root();
        for (String name : path) {
            Optional<PlannedDirectory> next = Stream.of(at.children()).filter(child -> child.name().equals(name))
                    .filter(PlannedDirectory.class::isInstance).map(PlannedDirectory.class::cast).findFirst();
            if (next.isEmpty()) {
                return Stream.empty();
            }
            at = next.get();
        }
        return Stream.of(at.children());
    }
}
