package org.burnish.check;

import java.util.Arrays;
import java.util.Comparator;

/// The files of a tree that have bytes, in the order of where these lie; files with the same bytes stand
/// together.
final class FilesByExtent {
    private static final int NUMBER_BITS = 29;

    private final FileTable files;
    private final int[] order;

    /// Takes the files of two trees that have the same bytes.
    @FunctionalInterface
    interface Group {
        /// The files from place `l` to `leftEnd` of one order and from `r` to `rightEnd` of the other; one of them may have none.
        void files(int l, int leftEnd, int r, int rightEnd);
    }

    FilesByExtent(FileTable files) {
        this.files = files;
        this.order = inOrder(files);
        int start = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length || files.location(order[i]) != files.location(order[start])) {
                sortBySize(start, i);
                start = i;
            }
        }
    }

    /// Hands over all files of two trees, those with the same bytes together.
    static void match(FilesByExtent left, FilesByExtent right, Group group) {
        int l = 0;
        int r = 0;
        while (l < left.order.length || r < right.order.length) {
            int order = left.compare(l, right, r);
            int leftEnd = order <= 0 ? left.endOfGroup(l) : l;
            int rightEnd = order >= 0 ? right.endOfGroup(r) : r;
            group.files(l, leftEnd, r, rightEnd);
            l = leftEnd;
            r = rightEnd;
        }
    }

    private static int[] inOrder(FileTable files) {
        long[] keys = new long[files.size()];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (files.isRegular(i) && files.sizeOf(i) > 0) {
                keys[count++] = files.location(i) << NUMBER_BITS | i;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) (keys[i] & (1 << NUMBER_BITS) - 1);
        }
        return order;
    }

    private void sortBySize(int from, int to) {
        if (to - from < 2) {
            return;
        }
        Integer[] group = new Integer[to - from];
        Arrays.setAll(group, i -> order[from + i]);
        Arrays.sort(group, Comparator.comparingLong(files::sizeOf));
        for (int i = 0; i < group.length; i++) {
            order[from + i] = group[i];
        }
    }

    /// The number that the file at a place of this order has in its table.
    int file(int place) {
        return order[place];
    }

    /// The place behind the last file that has the same bytes as the one at `place`.
    private int endOfGroup(int place) {
        int end = place + 1;
        while (end < order.length && compare(place, this, end) == 0) {
            end++;
        }
        return end;
    }

    /// Whether the bytes of a file lie before, at or behind those of a file of another tree; what is behind
    /// the end of the order is behind everything.
    private int compare(int place, FilesByExtent other, int otherPlace) {
        boolean ended = place == order.length;
        boolean otherEnded = otherPlace == other.order.length;
        if (ended || otherEnded) {
            return Boolean.compare(ended, otherEnded);
        }
        int file = order[place];
        int otherFile = other.order[otherPlace];
        int byLocation = Long.compare(files.location(file), other.files.location(otherFile));
        return byLocation != 0 ? byLocation : Long.compare(files.sizeOf(file), other.files.sizeOf(otherFile));
    }
}
