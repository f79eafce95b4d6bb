package org.burnish.tree;

/// A name that stands for a path.
///
/// @param target the path as recorded, with `/` between its components
public record SymbolicLink(String name, Attributes attributes, String target) implements Node {}
