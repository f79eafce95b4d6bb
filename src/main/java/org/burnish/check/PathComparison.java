package org.burnish.check;

import java.nio.charset.StandardCharsets;

/// Compares two trees in what has no bytes by which it could be known: empty files and directories. Where
/// both trees have as many, paths that differ are taken for names that one tree had to change.
final class PathComparison {
    private final Examination exam;
    private final Tree one;
    private final Tree other;

    PathComparison(Examination exam, Tree one, Tree other) {
        this.exam = exam;
        this.one = one;
        this.other = other;
    }

    void run() {
        compare(emptyFiles(one), emptyFiles(other), nodesWithoutBytes(one), nodesWithoutBytes(other));
        compare(directories(one), directories(other), directories(one), directories(other));
    }

    /// Owners of what a tree has, with the records that lead to them.
    private record Nodes(IntColumn owners, LongColumn records) {
        Nodes() {
            this(new IntColumn(), new LongColumn());
        }

        void add(int owner, long record) {
            owners.add(owner);
            records.add(record);
        }
    }

    private static Nodes emptyFiles(Tree tree) {
        Nodes nodes = new Nodes();
        FileTable files = tree.files();
        for (int i = 0; i < files.size(); i++) {
            if (files.sizeOf(i) == 0 && files.isRegular(i)) {
                nodes.add(files.owner(i), files.record(i));
            }
        }
        return nodes;
    }

    /// Some makers let an empty file stand for a link in a tree that has no links.
    private static Nodes nodesWithoutBytes(Tree tree) {
        Nodes nodes = new Nodes();
        FileTable files = tree.files();
        for (int i = 0; i < files.size(); i++) {
            if (files.sizeOf(i) == 0) {
                nodes.add(files.owner(i), files.record(i));
            }
        }
        return nodes;
    }

    /// All directories but the root and one that only holds relocated ones.
    private Nodes directories(Tree tree) {
        DirectoryTable directories = tree.directories();
        int[] standing = new int[directories.size()];
        int[] belonging = new int[directories.size()];
        for (int i = 1; i < standing.length; i++) {
            standing[directories.parent(i)]++;
            boolean stays = exam.owners().parent(directories.owner(i)) == directories.owner(directories.parent(i));
            belonging[directories.parent(i)] += stays ? 1 : 0;
        }
        Nodes nodes = new Nodes();
        for (int i = 1; i < standing.length; i++) {
            boolean holdsRelocated = standing[i] > 0 && belonging[i] == 0 && directories.level(i) == 2;
            if (!holdsRelocated) {
                nodes.add(directories.owner(i), directories.record(i));
            }
        }
        return nodes;
    }

    private void compare(Nodes ofOne, Nodes ofOther, Nodes mayMatchOne, Nodes mayMatchOther) {
        if (ofOne.owners.size() == ofOther.owners.size()) {
            return;
        }
        Nodes missingInOther = without(ofOne, mayMatchOther);
        Nodes missingInOne = without(ofOther, mayMatchOne);
        int renamed = Math.min(missingInOther.owners.size(), missingInOne.owners.size());
        report(missingInOther, renamed, other);
        report(missingInOne, renamed, one);
    }

    private Nodes without(Nodes nodes, Nodes those) {
        LongSet paths = new LongSet();
        for (int i = 0; i < those.owners.size(); i++) {
            paths.add(path(those.owners.get(i)));
        }
        Nodes left = new Nodes();
        for (int i = 0; i < nodes.owners.size(); i++) {
            if (paths.add(path(nodes.owners.get(i)))) {
                left.add(nodes.owners.get(i), nodes.records.get(i));
            }
        }
        return left;
    }

    private long path(int owner) {
        return LongSet.hash(TreeComparison.folded(exam.owners().path(owner)).getBytes(StandardCharsets.UTF_8), 0);
    }

    private void report(Nodes nodes, int renamed, Tree lacking) {
        for (int i = renamed; i < nodes.owners.size(); i++) {
            int owner = nodes.owners.get(i);
            exam.report(Rule.TREE_MISSING, nodes.records.get(i), owner, lacking.name() + " does not lead to this "
                    + exam.owners().kind(owner).singular());
        }
    }
}
