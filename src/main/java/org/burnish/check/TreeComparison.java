package org.burnish.check;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.burnish.filesystem.iso9660.IdentifierText;
import org.burnish.tree.PrintableName;

/// Compares what two trees of one volume lead to: the same files, by the places of their bytes, and the same
/// names, as far as both trees can have them. Names that one tree had to change still lead to the same bytes.
final class TreeComparison {
    private static final int LONGEST_COMMON_NAME = 60;
    /// Files that only one tree has whose paths are looked for in the other.
    private static final int MOST_COMPARED = 10_000;
    private static final String FORBIDDEN_IN_JOLIET = "*/:;?\\";

    private final Examination exam;
    private final Tree one;
    private final Tree other;
    private final IntColumn onlyInOne = new IntColumn();
    private final IntColumn onlyInOther = new IntColumn();

    TreeComparison(Examination exam, Tree one, Tree other) {
        this.exam = exam;
        this.one = one;
        this.other = other;
    }

    void run() {
        FilesByExtent left = new FilesByExtent(one.files());
        FilesByExtent right = new FilesByExtent(other.files());
        FilesByExtent.match(left, right, (l, leftEnd, r, rightEnd) -> group(left, l, leftEnd, right, r, rightEnd));
        lonely();
        new PathComparison(exam, one, other).run();
    }

    /// Files of both trees that have the same bytes.
    private void group(FilesByExtent left, int l, int leftEnd, FilesByExtent right, int r, int rightEnd) {
        if (leftEnd - l == 1 && rightEnd - r == 1) {
            names(left.file(l), right.file(r));
        } else if (leftEnd - l != rightEnd - r) {
            addSurplus(left, l, leftEnd, right, r, rightEnd, onlyInOne, one, other);
            addSurplus(right, r, rightEnd, left, l, leftEnd, onlyInOther, other, one);
        }
    }

    /// Of files that have more names in one tree than in the other, those whose names the other lacks.
    private void addSurplus(FilesByExtent from, int start, int end, FilesByExtent in, int inStart, int inEnd, IntColumn to, Tree fromTree, Tree inTree) {
        int surplus = end - start - (inEnd - inStart);
        LongSet names = new LongSet();
        for (int i = inStart; i < inEnd && surplus > 0; i++) {
            names.add(nameHash(inTree.files().owner(in.file(i))));
        }
        for (int i = start; i < end && surplus > 0; i++) {
            boolean forced = end - i <= surplus;
            if (names.add(nameHash(fromTree.files().owner(from.file(i)))) || forced) {
                to.add(from.file(i));
                surplus--;
            }
        }
    }

    private long nameHash(int owner) {
        return LongSet.hash(folded(IdentifierText.decode(exam.owners().name(owner))).getBytes(StandardCharsets.UTF_8), 0);
    }

    private void names(int file, int otherFile) {
        byte[] name = exam.owners().name(one.files().owner(file));
        byte[] otherName = exam.owners().name(other.files().owner(otherFile));
        if (!one.rockRidge() || Arrays.equals(name, otherName)) {
            return;
        }
        String text = normalized(IdentifierText.decode(name));
        if (bothCanHave(text) && !text.equals(normalized(IdentifierText.decode(otherName)))) {
            exam.report(Rule.TREE_NAME, other.files().record(otherFile), other.files().owner(otherFile), "the same file is called "
                    + PrintableName.of(text) + " by " + one.name());
        }
    }

    /// Whether a name has nothing that a maker must change for Joliet or ISO 9660:1999.
    private static boolean bothCanHave(String name) {
        return name.length() <= LONGEST_COMMON_NAME && !name.startsWith(".") && !name.endsWith(".")
                && name.chars().allMatch(c -> c >= ' ' && c < 0xD800 && FORBIDDEN_IN_JOLIET.indexOf(c) < 0);
    }

    /// Files that only one tree leads to; where both have the path, it leads to different bytes.
    private void lonely() {
        Map<String, Integer> byPath = new HashMap<>();
        for (int i = 0; i < onlyInOther.size(); i++) {
            int file = onlyInOther.get(i);
            if (i >= MOST_COMPARED || byPath.putIfAbsent(path(other.files().owner(file)), file) != null) {
                missing(other, file, one);
            }
        }
        for (int i = 0; i < onlyInOne.size(); i++) {
            int file = onlyInOne.get(i);
            Integer same = byPath.isEmpty() ? null : byPath.remove(path(one.files().owner(file)));
            if (same == null) {
                missing(one, file, other);
            } else {
                differs(file, same);
            }
        }
        byPath.values().stream().sorted().forEach(file -> missing(other, file, one));
    }

    private void differs(int file, int otherFile) {
        exam.report(Rule.TREE_EXTENT, other.files().record(otherFile), other.files().owner(otherFile), "leads to "
                + bytes(other, otherFile) + ", but " + one.name() + " leads to " + bytes(one, file));
    }

    private static String bytes(Tree tree, int file) {
        return tree.files().sizeOf(file) + " bytes at block " + tree.files().location(file);
    }

    private void missing(Tree tree, int file, Tree lacking) {
        exam.report(Rule.TREE_MISSING, tree.files().record(file), tree.files().owner(file), lacking.name()
                + " does not lead to this file");
    }

    private String path(int owner) {
        return folded(exam.owners().path(owner));
    }

    static String folded(String text) {
        return normalized(text).toLowerCase(Locale.ROOT);
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
