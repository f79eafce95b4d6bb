package org.burnish.layout;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.jspecify.annotations.Nullable;

/// Reads a tree once and makes the [PlannedTree] of it, which does not depend on the order in which the
/// source lists a directory.
public final class TreePlanner {
    /// Names that every file system can start from: those of a POSIX system.
    private static final NamingRules NAMES = new Utf8Naming(255);

    private final Set<FileSystem> fileSystems;
    private final @Nullable BiPredicate<FileSystem, String> hidden;
    private final @Nullable ToLongFunction<String> weights;
    private final Findings findings;
    private final SharedContents contents;
    private final int everywhere;
    private final List<PlannedDirectory> directories = new ArrayList<>();

    /// @param fileSystems those of the image; what is hidden in all of them is left out
    /// @param hidden whether the node with a path is left out of a file system's tree; null when none is
    /// @param weights of the files with these paths, the heaviest to be recorded first; null when all are equal
    public TreePlanner(
            int blockSize,
            Set<FileSystem> fileSystems,
            @Nullable BiPredicate<FileSystem, String> hidden,
            @Nullable ToLongFunction<String> weights,
            Findings findings) {
        this.fileSystems = fileSystems;
        this.hidden = hidden;
        this.weights = weights;
        this.findings = findings;
        this.everywhere = PlannedNode.bits(fileSystems);
        this.contents = new SharedContents(blockSize, weights != null);
    }

    /// Reads the tree under `root`; used once.
    public PlannedTree plan(Directory root, Progress progress) throws IOException {
        progress.begin(Phase.ofItems("Planning the image", 0));
        Deque<PlannedDirectory> waiting = new ArrayDeque<>();
        waiting.push(directory(root, "", null, 0));
        while (!waiting.isEmpty()) {
            progress.checkpoint();
            PlannedNode[] children = read(waiting.pop());
            for (int i = children.length - 1; i >= 0; i--) {
                if (children[i] instanceof PlannedDirectory inner) {
                    waiting.push(inner);
                }
            }
            progress.advance(children.length);
        }
        return new PlannedTree(directories, contents.inOrder(), contents.largestSerial());
    }

    private PlannedNode[] read(PlannedDirectory directory) throws IOException {
        Node[] nodes = ((Directory) directory.node()).children().toArray(Node[]::new);
        Arrays.sort(nodes, Comparator.comparing(Node::name));
        String[] names = names(nodes, directory);
        String path = hidden == null && weights == null ? "" : directory.pathOf("");
        PlannedNode[] children = new PlannedNode[nodes.length];
        int count = 0;
        for (int i = 0; i < nodes.length; i++) {
            int absent = absent(path, names[i]);
            if (absent != everywhere) {
                children[count++] = planned(nodes[i], names[i], directory, absent, path);
            }
        }
        directory.fill(count == children.length ? children : Arrays.copyOf(children, count));
        return directory.children();
    }

    private PlannedNode planned(Node node, String name, PlannedDirectory parent, int absent, String path) {
        return switch (node) {
            case Directory inner -> directory(inner, name, parent, absent);
            case RegularFile file -> contents.file(file, name, absent, weights == null ? 0 : weights.applyAsLong(path + name));
            default -> new PlannedNode(node, name, null, contents.nextSerial(), absent);
        };
    }

    private PlannedDirectory directory(Directory node, String name, @Nullable PlannedDirectory parent, int absent) {
        PlannedDirectory planned = new PlannedDirectory(node, name, parent, directories.size(), contents.nextSerial(), absent);
        directories.add(planned);
        return planned;
    }

    private int absent(String path, String name) {
        int absent = 0;
        if (hidden != null) {
            for (FileSystem fileSystem : fileSystems) {
                absent |= hidden.test(fileSystem, path + name) ? PlannedNode.bit(fileSystem) : 0;
            }
        }
        return absent;
    }

    private String[] names(Node[] nodes, PlannedDirectory directory) {
        String[] names = new String[nodes.length];
        boolean sound = true;
        for (int i = 0; i < nodes.length; i++) {
            names[i] = nodes[i].name();
            sound &= NAMES.base(names[i], false).equals(names[i]) && (i == 0 || !names[i].equals(names[i - 1]));
        }
        return sound ? names : mended(names, nodes, directory);
    }

    private String[] mended(String[] names, Node[] nodes, PlannedDirectory directory) {
        BitSet associated = new BitSet();
        for (int i = 0; i < nodes.length; i++) {
            associated.set(i, nodes[i].attributes().marks().associated());
        }
        String[] mended = NumberedNames.of(NAMES, names, new BitSet(), associated);
        for (int i = 0; i < names.length; i++) {
            if (!mended[i].equals(names[i])) {
                findings.add(new Finding(Severity.WARNING, "name-mended", -1, directory.pathOf(mended[i]),
                        "the source's name \"" + names[i] + "\" cannot be a file name or is there twice", ""));
            }
        }
        return mended;
    }
}
