package org.burnish.tree;

/// Something that has a name in a folder.
public sealed interface Node permits Directory, RegularFile, SymbolicLink, SpecialFile {
    /// The name alone, without a path. A reader hands out what the disc says, which may be hostile.
    String name();

    Attributes attributes();
}
