package org.burnish.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;

/// Lays trees over one another: folders of one name become one, everything else must have a name of its own.
final class TreeMerge {
    private TreeMerge() {}

    /// A folder that nobody named, around a node.
    static Directory holding(Node node) {
        int folders = node instanceof Directory ? 1 : 0;
        return new Directory("", Attributes.DIRECTORY.withLinks(2 + folders), List.of(node));
    }

    /// The folder under a path of folders that nobody named.
    static Directory below(List<String> path, Directory folder) throws IOException {
        Directory at = folder;
        for (int i = path.size() - 1; i >= 0; i--) {
            at = holding(new Directory(path.get(i), at.attributes(), at.children()));
        }
        return at;
    }

    /// One folder of all these.
    static Directory merge(String name, List<Directory> folders) throws IOException {
        return merge(name, "", folders);
    }

    private static Directory merge(String name, String path, List<Directory> folders) throws IOException {
        if (folders.size() == 1) {
            return folders.getFirst();
        }
        Map<String, List<Node>> byName = new TreeMap<>();
        Attributes attributes = Attributes.DIRECTORY;
        for (Directory folder : folders) {
            if (isImplied(attributes)) {
                attributes = folder.attributes();
            }
            for (Node child : folder.children()) {
                byName.computeIfAbsent(child.name(), _ -> new ArrayList<>(1)).add(child);
            }
        }
        List<Node> children = new ArrayList<>(byName.size());
        int subfolders = 0;
        for (List<Node> same : byName.values()) {
            Node one = one(same, path);
            children.add(one);
            subfolders += one instanceof Directory ? 1 : 0;
        }
        return new Directory(name, attributes.withLinks(2 + subfolders), children);
    }

    /// Folders that the user named have a time, folders around them have none.
    private static boolean isImplied(Attributes attributes) {
        return attributes.modified() == null;
    }

    private static Node one(List<Node> same, String path) throws IOException {
        Node first = same.getFirst();
        String itsPath = path + "/" + first.name();
        List<Directory> folders = new ArrayList<>();
        for (Node node : same) {
            if (node instanceof Directory folder) {
                folders.add(folder);
            }
        }
        if (folders.size() == same.size()) {
            return merge(first.name(), itsPath, folders);
        }
        for (Node other : same.subList(1, same.size())) {
            if (!isSameFile(first, other)) {
                throw new NameConflictException(itsPath, origin(first), origin(other));
            }
        }
        return first;
    }

    private static boolean isSameFile(Node first, Node second) {
        return first instanceof RegularFile file && second instanceof RegularFile other && file.content().equals(other.content());
    }

    private static String origin(Node node) {
        return switch (node) {
            case RegularFile file -> file.content().toString();
            case Directory _ -> "a folder";
            case SymbolicLink link -> "a symbolic link to " + link.target();
            case SpecialFile _ -> "a special file";
        };
    }
}
