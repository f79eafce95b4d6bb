package org.burnish.filesystem.iso9660;

import java.util.ArrayList;
import java.util.List;
import org.burnish.bytes.Clause;
import org.burnish.layout.NamingRules;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;

/// The directories of one file system with their identifiers and numbers.
@Clause("ECMA-119 6.8")
public final class Hierarchy {
    private final FileSystem fileSystem;
    private final NamingRules rules;
    private final @Nullable HierarchyDirectory[] byNode;
    private final List<HierarchyDirectory> directories;
    private final @Nullable PlannedDirectory relocation;

    /// @param byNode at the number of each planned directory what became of it, null when it is hidden here
    /// @param directories in the order of the path table
    /// @param relocation the directory that was added for relocated ones
    Hierarchy(
            FileSystem fileSystem,
            NamingRules rules,
            @Nullable HierarchyDirectory[] byNode,
            List<HierarchyDirectory> directories,
            @Nullable PlannedDirectory relocation) {
        this.fileSystem = fileSystem;
        this.rules = rules;
        this.byNode = byNode;
        this.directories = directories;
        this.relocation = relocation;
    }

    public FileSystem fileSystem() {
        return fileSystem;
    }

    public NamingRules rules() {
        return rules;
    }

    /// All directories in the order of the path table.
    @Clause("ECMA-119 6.9.1")
    public List<HierarchyDirectory> directories() {
        return directories;
    }

    /// All directories in the order in which they are recorded, each behind its parent: the relocated ones and
    /// what is in them come first, because readers that never go back must know them when they meet what is
    /// left in their places.
    List<HierarchyDirectory> inRecordingOrder() {
        if (relocation == null) {
            return directories;
        }
        List<HierarchyDirectory> order = new ArrayList<>(directories.size());
        order.add(root());
        HierarchyDirectory top = of(relocation);
        directories.stream().filter(d -> d.isWithin(top)).forEach(order::add);
        directories.stream().filter(d -> d != root() && !d.isWithin(top)).forEach(order::add);
        return order;
    }

    public HierarchyDirectory root() {
        return directories.getFirst();
    }

    /// What became of a directory of the tree that is not hidden here.
    public HierarchyDirectory of(PlannedDirectory node) {
        HierarchyDirectory directory = byNode[node.number()];
        if (directory == null) {
            throw new IllegalArgumentException(node.path() + " is not in the " + fileSystem.title() + " tree");
        }
        return directory;
    }

    /// The directory that was added for relocated ones, or null.
    public @Nullable PlannedDirectory relocation() {
        return relocation;
    }

    /// Whether `child` is a directory that was relocated from `directory` and has left a record there.
    @Clause("RRIP 4.1.5.1")
    public boolean isPlaceholder(HierarchyDirectory directory, PlannedNode child) {
        return child instanceof PlannedDirectory inner && of(inner).parent() != directory;
    }

    /// How the child of a record is called, with its version number.
    public String spelling(HierarchyDirectory directory, int record) {
        return rules.decode(directory.identifier(record));
    }

    /// Where a directory is in this hierarchy, by the names that it has here; empty for the root.
    public String pathOf(HierarchyDirectory directory) {
        StringBuilder path = new StringBuilder();
        for (HierarchyDirectory at = directory; at.parent() != at; at = at.parent()) {
            path.insert(0, rules.decode(at.identifier())).insert(0, '/');
        }
        return path.toString();
    }
}
