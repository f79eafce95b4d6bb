package org.burnish.filesystem.iso9660;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.layout.NamingRules;
import org.burnish.layout.NumberedNames;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.burnish.layout.PlannedTree;
import org.burnish.tree.FileSystem;
import org.burnish.tree.RegularFile;
import org.jspecify.annotations.Nullable;

/// Makes the hierarchy of one file system of the tree: first where each directory hangs, then the names in
/// each, then the numbers in the order of the path table.
public final class HierarchyPlanner {
    /// Most levels of a hierarchy, the root's included (ECMA-119 6.8.2.1).
    public static final int MOST_LEVELS = 8;

    /// Names come before extensions (ECMA-119 10.3) because the dot is smaller than every d-character and the
    /// version number is not yet there. Of the same identifier, the associated file comes first.
    private static final Comparator<Named> ORDER = (a, b) -> {
        int names = Arrays.compareUnsigned(a.identifier, b.identifier);
        return names != 0 ? names : Boolean.compare(b.associated, a.associated);
    };

    private final FileSystem fileSystem;
    private final NamingRules rules;
    private final boolean everyKind;
    private final Severity severityOfLeavingOut;
    private final Findings findings;
    private final PlannedTree tree;
    private final @Nullable HierarchyDirectory[] byNode;
    private @Nullable PlannedDirectory relocation;

    /// @param everyKind whether symbolic links and special files have records
    /// @param severityOfLeavingOut how much it matters when they have none
    public HierarchyPlanner(
            FileSystem fileSystem, NamingRules rules, boolean everyKind, Severity severityOfLeavingOut, PlannedTree tree, Findings findings) {
        this.fileSystem = fileSystem;
        this.rules = rules;
        this.everyKind = everyKind;
        this.severityOfLeavingOut = severityOfLeavingOut;
        this.tree = tree;
        this.findings = findings;
        this.byNode = new HierarchyDirectory[tree.directories().size() + 1];
    }

    /// The hierarchy as deep as the tree.
    public Hierarchy plan() {
        return plan(null);
    }

    /// The hierarchy with what would lie too deep hanging in `relocation`, a directory added to the root if
    /// it is needed.
    public Hierarchy plan(@Nullable PlannedDirectory directoryForDeepOnes) {
        hang(directoryForDeepOnes);
        List<HierarchyDirectory> order = new ArrayList<>();
        HierarchyDirectory root = byNode(tree.root());
        order.add(root);
        for (int i = 0; i < order.size(); i++) {
            name(order.get(i));
            number(order.get(i), order);
        }
        return new Hierarchy(fileSystem, rules, byNode, List.copyOf(order), relocation);
    }

    private HierarchyDirectory byNode(PlannedDirectory node) {
        HierarchyDirectory directory = byNode[node.number()];
        if (directory == null) {
            throw new IllegalStateException(node.path() + " hangs nowhere");
        }
        return directory;
    }

    /// Parents come before their children in the tree's list, so each finds its parent hanging.
    private void hang(@Nullable PlannedDirectory directoryForDeepOnes) {
        List<PlannedNode> relocated = new ArrayList<>();
        HierarchyDirectory deep = null;
        for (PlannedDirectory node : tree.directories()) {
            HierarchyDirectory parent = node.parent() == null ? null : byNode[node.parent().number()];
            if (node.parent() != null && (parent == null || !node.isIn(fileSystem))) {
                continue;
            }
            if (parent != null && parent.level() == MOST_LEVELS && directoryForDeepOnes != null) {
                deep = deep == null ? added(directoryForDeepOnes) : deep;
                parent = deep;
                relocated.add(node);
            }
            byNode[node.number()] = new HierarchyDirectory(node, parent, kept(node));
        }
        if (deep != null) {
            deep.name(relocated.toArray(PlannedNode[]::new), IdentifierTable.EMPTY);
        }
    }

    private HierarchyDirectory added(PlannedDirectory node) {
        HierarchyDirectory root = byNode(tree.root());
        PlannedNode[] children = Arrays.copyOf(root.children(), root.children().length + 1);
        children[children.length - 1] = node;
        root.name(children, IdentifierTable.EMPTY);
        HierarchyDirectory added = new HierarchyDirectory(node, root, new PlannedNode[0]);
        byNode[node.number()] = added;
        relocation = node;
        return added;
    }

    private PlannedNode[] kept(PlannedDirectory directory) {
        PlannedNode[] all = directory.children();
        PlannedNode[] kept = new PlannedNode[all.length];
        int count = 0;
        for (PlannedNode child : all) {
            if (!child.isIn(fileSystem)) {
                continue;
            }
            if (everyKind || child instanceof PlannedDirectory || child.node() instanceof RegularFile) {
                kept[count++] = child;
            } else {
                findings.add(new Finding(severityOfLeavingOut, "left-out", -1, directory.pathOf(child.name()),
                        "symbolic links and special files have no place in the " + fileSystem.title() + " tree", ""));
            }
        }
        return count == all.length ? all : Arrays.copyOf(kept, count);
    }

    /// A child with its identifier, to be sorted.
    private record Named(PlannedNode node, byte[] identifier, boolean directory, boolean associated) {}

    private void name(HierarchyDirectory directory) {
        PlannedNode[] children = directory.children();
        String[] names = new String[children.length];
        BitSet directories = new BitSet(children.length);
        BitSet associated = new BitSet();
        for (int i = 0; i < children.length; i++) {
            names[i] = children[i].name();
            if (children[i] instanceof PlannedDirectory inner && byNode(inner).parent() == directory) {
                directories.set(i);
            } else if (children[i].node().attributes().marks().associated()) {
                associated.set(i);
            }
        }
        String[] spelled = NumberedNames.of(rules, names, directories, associated);
        Named[] order = new Named[children.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = new Named(children[i], rules.encode(spelled[i]), directories.get(i), associated.get(i));
        }
        Arrays.sort(order, ORDER);
        store(directory, order);
    }

    private void store(HierarchyDirectory directory, Named[] order) {
        PlannedNode[] nodes = new PlannedNode[order.length];
        byte[][] identifiers = new byte[order.length][];
        byte[] version = rules.version();
        for (int i = 0; i < order.length; i++) {
            nodes[i] = order[i].node;
            identifiers[i] = order[i].directory ? order[i].identifier : joined(order[i].identifier, version);
        }
        directory.name(nodes, new IdentifierTable(identifiers));
    }

    private static byte[] joined(byte[] name, byte[] version) {
        if (version.length == 0) {
            return name;
        }
        byte[] joined = Arrays.copyOf(name, name.length + version.length);
        System.arraycopy(version, 0, joined, name.length, version.length);
        return joined;
    }

    private void number(HierarchyDirectory directory, List<HierarchyDirectory> order) {
        for (int record = HierarchyDirectory.FIRST_CHILD; record < directory.recordCount(); record++) {
            if (directory.child(record) instanceof PlannedDirectory inner && byNode(inner).parent() == directory) {
                HierarchyDirectory next = byNode(inner);
                order.add(next);
                next.number(order.size(), directory.identifier(record));
            }
        }
    }
}
