package org.burnish.check;

import java.nio.charset.StandardCharsets;
import org.burnish.filesystem.iso9660.IdentifierText;
import org.burnish.tree.PrintableName;

/// All owners of an image, in a table of few bytes for each: kind, name, and for what stands in a tree the
/// folder that it stands in. Their names in words are put together when somebody asks.
final class Owners {
    /// The number of no owner.
    static final int NONE = -1;

    private static final OwnerKind[] KINDS = OwnerKind.values();
    private static final int KIND_SHIFT = 27;
    private static final int MOST = 1 << KIND_SHIFT;
    private static final int MOST_LEVELS = 256;
    private static final int LONGEST_PATH = 2000;

    private final Names names = new Names();
    private final IntColumn nameAt = new IntColumn();
    private final IntColumn kindAndParent = new IntColumn();

    /// Adds a thing that stands in no tree and is called `name`, or the root of a tree: then `name` is what
    /// comes before the words for everything in it, such as `Joliet`.
    int add(OwnerKind kind, String name) {
        return add(kind, NONE, name.getBytes(StandardCharsets.UTF_8));
    }

    /// Adds a thing that stands in a folder.
    int add(OwnerKind kind, int parent, byte[] name) {
        if (nameAt.size() == MOST - 1) {
            return MOST - 2;
        }
        nameAt.add(names.add(name));
        kindAndParent.add(kind.ordinal() << KIND_SHIFT | parent + 1);
        return nameAt.size() - 1;
    }

    int size() {
        return nameAt.size();
    }

    OwnerKind kind(int owner) {
        return KINDS[kindAndParent.get(owner) >>> KIND_SHIFT];
    }

    int parent(int owner) {
        return (kindAndParent.get(owner) & MOST - 1) - 1;
    }

    byte[] name(int owner) {
        return names.get(nameAt.get(owner));
    }

    /// Moves a thing into another folder under another name, as Rock Ridge shows it.
    void move(int owner, int parent, byte[] name) {
        kindAndParent.set(owner, kind(owner).ordinal() << KIND_SHIFT | parent + 1);
        nameAt.set(owner, names.add(name));
    }

    /// The owner in words.
    Owner get(int owner) {
        return new Owner(kind(owner), words(owner));
    }

    /// What a finding calls the owner, such as `Joliet directory /docs`.
    String words(int owner) {
        OwnerKind kind = kind(owner);
        if (parent(owner) == NONE && kind != OwnerKind.DIRECTORY) {
            return text(owner);
        }
        int root = root(owner);
        String tree = root == NONE ? "" : text(root);
        return (tree.isEmpty() ? "" : tree + " ") + kind.singular() + " " + path(owner);
    }

    private int root(int owner) {
        int at = owner;
        for (int level = 0; level < MOST_LEVELS && parent(at) != NONE; level++) {
            at = parent(at);
        }
        return parent(at) == NONE ? at : NONE;
    }

    /// The path of a thing in its tree; a path that is too deep or too long loses its beginning.
    String path(int owner) {
        StringBuilder path = new StringBuilder();
        int at = owner;
        for (int level = 0; parent(at) != NONE; level++) {
            if (level == MOST_LEVELS || path.length() > LONGEST_PATH) {
                return path.insert(0, "…").toString();
            }
            path.insert(0, "/" + text(at));
            at = parent(at);
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private String text(int owner) {
        byte[] name = name(owner);
        return name.length == 0 ? "" : PrintableName.of(IdentifierText.decode(name));
    }
}
