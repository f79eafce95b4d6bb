package org.burnish.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burnish.tree.Content;
import org.burnish.tree.RegularFile;

/// Finds out which files are names of the same file, and which share their bytes.
final class SharedContents {
    private final int blockSize;
    private final boolean weighed;
    private final Map<Content, PlannedNode> firstOf = new HashMap<>();
    /// Serial numbers of files that have the bytes of another one without being the same file.
    private final Map<Twin, Integer> twins = new HashMap<>();
    private final List<ContentRegion> regions = new ArrayList<>();
    private final Map<ContentRegion, Long> weights = new HashMap<>();
    private int largestSerial;

    private record Twin(Content content, long fileNumber) {}

    SharedContents(int blockSize, boolean weighed) {
        this.blockSize = blockSize;
        this.weighed = weighed;
    }

    int nextSerial() {
        return ++largestSerial;
    }

    int largestSerial() {
        return largestSerial;
    }

    /// A file of the tree. It is the same as another one when the contents are equal and so are the numbers
    /// that the source gives them: a number tells files with the same bytes from names of one file.
    PlannedNode file(RegularFile file, String name, int absent, long weight) {
        ContentRegion region = file.content().length() == 0 ? null : new ContentRegion(file.content(), blockSize);
        PlannedNode node = new PlannedNode(file, name, region, largestSerial + 1, absent);
        PlannedNode first = firstOf.putIfAbsent(file.content(), node);
        weigh(first == null ? node : first, weight);
        if (first == null) {
            largestSerial++;
            if (region != null) {
                regions.add(region);
            }
            return node;
        }
        long number = file.attributes().fileNumber();
        if (number == first.node().attributes().fileNumber()) {
            return new PlannedNode(file, name, first.content(), first.serial(), absent);
        }
        int serial = twins.computeIfAbsent(new Twin(file.content(), number), t -> nextSerial());
        return new PlannedNode(file, name, first.content(), serial, absent);
    }

    /// The heaviest of its names counts.
    private void weigh(PlannedNode node, long weight) {
        if (weighed && node.content() != null) {
            weights.merge(node.content(), weight, Math::max);
        }
    }

    /// All that is to be recorded, the heaviest first, else in the order of the tree.
    List<ContentRegion> inOrder() {
        if (!weighed) {
            return regions;
        }
        ContentRegion[] order = regions.toArray(ContentRegion[]::new);
        Arrays.sort(order, Comparator.comparing((ContentRegion r) -> weights.getOrDefault(r, 0L)).reversed());
        return List.of(order);
    }
}
