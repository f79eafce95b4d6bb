package org.burnish.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Compares what UDF leads to with what a tree of ISO 9660 leads to, by the places of the bytes: they share
/// their files.
final class UdfComparison {
    /// Files that only one side has whose paths are looked for on the other.
    private static final int MOST_COMPARED = 10_000;

    private final Examination exam;
    private final Tree tree;
    private final FileTable udf;
    private final IntColumn onlyInTree = new IntColumn();
    private final IntColumn onlyInUdf = new IntColumn();

    UdfComparison(Examination exam, Tree tree, FileTable udf) {
        this.exam = exam;
        this.tree = tree;
        this.udf = udf;
    }

    void run() {
        FilesByExtent left = new FilesByExtent(tree.files());
        FilesByExtent right = new FilesByExtent(udf);
        FilesByExtent.match(left, right, (l, leftEnd, r, rightEnd) -> {
            if (leftEnd - l != rightEnd - r) {
                add(left, l, leftEnd, paths(right, r, rightEnd, udf), tree.files(), onlyInTree);
                add(right, r, rightEnd, paths(left, l, leftEnd, tree.files()), udf, onlyInUdf);
            }
        });
        lonely();
    }

    private Set<String> paths(FilesByExtent of, int start, int end, FileTable files) {
        Set<String> paths = new HashSet<>();
        for (int i = start; i < end; i++) {
            paths.add(path(files.owner(of.file(i))));
        }
        return paths;
    }

    /// Takes the files that have more names than on the other side, under names that the other side does not know.
    private void add(FilesByExtent from, int start, int end, Set<String> known, FileTable files, IntColumn to) {
        int surplus = end - start - known.size();
        for (int i = start; i < end && surplus > 0; i++) {
            if (!known.contains(path(files.owner(from.file(i))))) {
                to.add(from.file(i));
                surplus--;
            }
        }
    }

    private void lonely() {
        Map<String, Integer> byPath = new HashMap<>();
        for (int i = 0; i < Math.min(onlyInTree.size(), MOST_COMPARED); i++) {
            byPath.putIfAbsent(path(tree.files().owner(onlyInTree.get(i))), onlyInTree.get(i));
        }
        for (int i = 0; i < onlyInUdf.size(); i++) {
            int file = onlyInUdf.get(i);
            Integer same = byPath.remove(path(udf.owner(file)));
            if (same == null) {
                exam.report(Rule.TREE_MISSING, udf.record(file), udf.owner(file), tree.name() + " does not lead to this file");
            } else {
                exam.report(Rule.TREE_EXTENT, udf.record(file), udf.owner(file), "leads to " + bytes(udf, file) + ", but " + tree.name()
                        + " leads to " + bytes(tree.files(), same));
            }
        }
        byPath.values().stream().sorted().forEach(file ->
                exam.report(Rule.TREE_MISSING, tree.files().record(file), tree.files().owner(file), "UDF does not lead to this file"));
    }

    private static String bytes(FileTable files, int file) {
        return files.sizeOf(file) + " bytes at block " + files.location(file);
    }

    private String path(int owner) {
        return TreeComparison.folded(exam.owners().path(owner));
    }
}
