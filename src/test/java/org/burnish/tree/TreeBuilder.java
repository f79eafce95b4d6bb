package org.burnish.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes trees for tests out of paths such as `a/b/c`; folders come into being as they are needed.
public final class TreeBuilder {
    private final Map<String, TreeBuilder> folders = new TreeMap<>();
    private final List<Node> leaves = new ArrayList<>();
    private Attributes attributes = Attributes.DIRECTORY;

    public TreeBuilder file(String path, String text) {
        return file(path, BytesContent.of(text));
    }

    public TreeBuilder file(String path, Content content) {
        return file(path, content, Attributes.FILE);
    }

    public TreeBuilder file(String path, Content content, Attributes of) {
        return add(path, new RegularFile(name(path), of, content));
    }

    public TreeBuilder link(String path, String target) {
        return add(path, new SymbolicLink(name(path), Attributes.FILE, target));
    }

    public TreeBuilder special(String path, SpecialFile.Kind kind, long major, long minor) {
        return add(path, new SpecialFile(name(path), Attributes.FILE, kind, major, minor));
    }

    public TreeBuilder folder(String path) {
        folderOf(path + "/");
        return this;
    }

    public TreeBuilder folder(String path, Attributes of) {
        folderOf(path + "/").attributes = of;
        return this;
    }

    private TreeBuilder add(String path, Node node) {
        folderOf(path).leaves.add(node);
        return this;
    }

    private TreeBuilder folderOf(String path) {
        TreeBuilder at = this;
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            at = at.folders.computeIfAbsent(path.substring(start, slash), name -> new TreeBuilder());
            start = slash + 1;
        }
        return at;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public Directory build() {
        return build("");
    }

    private Directory build(String name) {
        List<Node> children = new ArrayList<>(leaves);
        folders.forEach((n, folder) -> children.add(folder.build(n)));
        return new Directory(name, attributes, children);
    }
}
