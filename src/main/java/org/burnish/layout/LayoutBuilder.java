package org.burnish.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Collects regions with their anchors and places them, each exactly once.
public final class LayoutBuilder {
    private final int blockSize;
    private final List<Region> regions = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<Region> kept = new ArrayList<>();
    private final List<Long> keptFirsts = new ArrayList<>();

    public LayoutBuilder(int blockSize) {
        this.blockSize = blockSize;
    }

    public LayoutBuilder add(Region region) {
        return add(region, Anchor.NEXT);
    }

    public LayoutBuilder add(Region region, Anchor anchor) {
        regions.add(region);
        anchors.add(anchor);
        return this;
    }

    /// Tells where a region stands whose blocks are there already, in an image that the layout continues. Others can refer
    /// to it; it is not rendered, and may share blocks with others of its kind.
    public LayoutBuilder keep(Region region, long block) {
        kept.add(region);
        keptFirsts.add(block);
        return this;
    }

    /// Places everything. The image ends behind the last region that is not anchored to its end, plus what
    /// those need, rounded up to a multiple of `endAlignment` blocks.
    ///
    /// @throws IllegalStateException when two regions want the same block
    public Layout build(int endAlignment) {
        int n = regions.size();
        long[] firsts = new long[n];
        long next = 0;
        long end = 0;
        long reserve = 0;
        for (int i = 0; i < n; i++) {
            long blocks = regions.get(i).blocks();
            switch (anchors.get(i)) {
                case Anchor.Next(int alignment, int offset) -> firsts[i] = next + Math.floorMod(offset - next, alignment);
                case Anchor.At(long block) -> firsts[i] = block;
                case Anchor.FromEnd(long back) -> {
                    reserve = Math.max(reserve, back);
                    continue;
                }
            }
            next = firsts[i] + blocks;
            end = Math.max(end, next);
        }
        long total = roundUp(end + reserve, endAlignment);
        for (int i = 0; i < n; i++) {
            if (anchors.get(i) instanceof Anchor.FromEnd(long back)) {
                firsts[i] = total - back;
            }
        }
        return sorted(firsts, total);
    }

    private Layout sorted(long[] firsts, long total) {
        int n = firsts.length;
        Region[] placed = regions.toArray(Region[]::new);
        long[] starts = firsts;
        if (!isAscending(firsts)) {
            Integer[] order = new Integer[n];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingLong(i -> firsts[i]));
            Arrays.setAll(placed, i -> regions.get(order[i]));
            starts = Stream.of(order).mapToLong(i -> firsts[i]).toArray();
        }
        long occupied = 0;
        for (int i = 0; i < n; i++) {
            if (placed[i].blocks() > 0) {
                if (starts[i] < occupied) {
                    throw new IllegalStateException(placed[i] + " wants block " + starts[i] + ", which is taken");
                }
                occupied = starts[i] + placed[i].blocks();
            }
        }
        return withKept(placed, starts, Math.max(total, occupied));
    }

    private Layout withKept(Region[] placed, long[] starts, long total) {
        int n = placed.length;
        Region[] all = Arrays.copyOf(placed, n + kept.size());
        long[] firsts = Arrays.copyOf(starts, n + kept.size());
        for (int i = 0; i < kept.size(); i++) {
            all[n + i] = kept.get(i);
            firsts[n + i] = keptFirsts.get(i);
        }
        return new Layout(blockSize, total, all, firsts, n);
    }

    private static boolean isAscending(long[] values) {
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static long roundUp(long value, int multiple) {
        return (value + multiple - 1) / multiple * multiple;
    }
}
