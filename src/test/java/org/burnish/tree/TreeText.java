package org.burnish.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A tree as sorted lines, one for each node, for tests to compare: `/a/`, `/a/b (5)`, `/l -> b`, `/d BLOCK_DEVICE 8,1`.
public final class TreeText {
    private TreeText() {}

    public static List<String> of(Directory root) throws IOException {
        List<String> lines = new ArrayList<>();
        collect(root, "/", lines);
        lines.sort(null);
        return lines;
    }

    private static void collect(Directory folder, String path, List<String> lines) throws IOException {
        for (Node node : folder.children()) {
            String name = path + node.name();
            switch (node) {
                case Directory sub -> {
                    lines.add(name + "/");
                    collect(sub, name + "/", lines);
                }
                case RegularFile file -> lines.add(name + " (" + file.content().length() + ")");
                case SymbolicLink link -> lines.add(name + " -> " + link.target());
                case SpecialFile special -> lines.add(name + " " + special.kind() + " " + special.major() + "," + special.minor());
            }
        }
    }

    /// The node at a path such as `/a/b`; the test fails when there is none.
    public static Node find(Directory root, String path) throws IOException {
        Node at = root;
        for (String name : path.substring(1).split("/", -1)) {
            at = ((Directory) at).children().stream().filter(n -> n.name().equals(name)).findFirst()
                    .orElseThrow(() -> new AssertionError("there is no " + path));
        }
        return at;
    }

    /// The whole content of the file at a path.
    public static byte[] bytes(Directory root, String path) throws IOException {
        return bytes(((RegularFile) find(root, path)).content());
    }

    public static byte[] bytes(Content content) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(Math.toIntExact(content.length()));
        while (into.hasRemaining()) {
            if (content.read(into.position(), into) <= 0) {
                throw new AssertionError("ends at byte " + into.position() + " of " + content.length());
            }
        }
        return into.array();
    }

    /// The content of a text file.
    public static String text(Directory root, String path) throws IOException {
        return new String(bytes(root, path), StandardCharsets.UTF_8);
    }
}
