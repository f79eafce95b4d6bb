package org.burnish.filesystem.rockridge;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.burnish.bytes.Clause;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.burnish.layout.PlannedTree;
import org.burnish.tree.Attributes;

/// The directory in the root where directories from too deep down are recorded. Some readers know it by its
/// name alone.
@Clause("RRIP 4.1.5")
public final class RelocationDirectory {
    private RelocationDirectory() {}

    /// A directory for the root of a tree, by a name that is not taken there.
    public static PlannedDirectory of(PlannedTree tree) {
        Set<String> taken = new HashSet<>();
        for (PlannedNode child : tree.root().children()) {
            taken.add(child.name().toLowerCase(Locale.ROOT));
        }
        String name = taken.contains("rr_moved") ? ".rr_moved" : "rr_moved";
        for (int number = 1; taken.contains(name); number++) {
            name = "rr_moved" + number;
        }
        return PlannedDirectory.added(name, Attributes.DIRECTORY, tree);
    }
}
