package org.burnish.tree;

/// A file with content. Hard links are files whose contents are equal.
public record RegularFile(String name, Attributes attributes, Content content) implements Node {}
