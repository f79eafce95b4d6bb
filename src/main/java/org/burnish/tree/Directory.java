package org.burnish.tree;

import java.io.IOException;
import java.util.List;

/// A folder. Its children are either held, or read from the disc each time they are asked for, so that a
/// tree of a million files costs no more than the folders that someone looks at.
public final class Directory implements Node {
    private final String name;
    private final Attributes attributes;
    private final Children children;

    /// Fetches the children of one folder.
    @FunctionalInterface
    public interface Children {
        /// @throws IOException when the folder cannot be read at all; a reader leaves out what is unusable
        List<Node> read() throws IOException;
    }

    public Directory(String name, Attributes attributes, List<Node> children) {
        this.name = name;
        this.attributes = attributes;
        List<Node> held = List.copyOf(children);
        this.children = () -> held;
    }

    public Directory(String name, Attributes attributes, Children children) {
        this.name = name;
        this.attributes = attributes;
        this.children = children;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Attributes attributes() {
        return attributes;
    }

    /// The children in the order of the disc.
    public List<Node> children() throws IOException {
        return children.read();
    }
}
