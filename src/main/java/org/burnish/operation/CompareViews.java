package org.burnish.operation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.block.Extent;
import org.burnish.job.Progress;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.Volume;

/// Tells which of a session's file systems show other files than the preferred one. Names differ between file systems, so
/// files are told apart by where their bytes lie; empty ones, which lie nowhere, do not count.
public final class CompareViews {
    private CompareViews() {}

    /// What a view shows that the session's first one does not, and the other way round.
    ///
    /// @param more files that only this view shows
    /// @param fewer files that it lacks
    public record ViewDifference(Volume volume, long more, long fewer) {
        public boolean isNone() {
            return more == 0 && fewer == 0;
        }
    }

    /// One for each volume, in their order; the first of each session is what the others are compared with.
    public static List<ViewDifference> run(List<Volume> volumes, Progress progress) throws IOException {
        List<ViewDifference> differences = new ArrayList<>();
        Places first = null;
        int session = 0;
        for (Volume volume : volumes) {
            boolean alone = volumes.stream().filter(other -> other.session() == volume.session()).count() == 1;
            if (alone) {
                differences.add(new ViewDifference(volume, 0, 0));
            } else if (first == null || volume.session() != session) {
                first = Places.of(volume, progress);
                session = volume.session();
                differences.add(new ViewDifference(volume, 0, 0));
            } else {
                differences.add(first.against(volume, Places.of(volume, progress)));
            }
        }
        return differences;
    }

    /// The first blocks of all files of a volume, sorted, and how many files are not recorded as they are: small ones
    /// of UDF, compressed ones.
    private record Places(long[] blocks, long elsewhere) {

        static Places of(Volume volume, Progress progress) throws IOException {
            Collector collector = new Collector();
            TreeWalk.below(volume.root(), "", name -> "", collector, progress);
            long[] blocks = Arrays.copyOf(collector.blocks, collector.count);
            Arrays.sort(blocks);
            return new Places(blocks, collector.elsewhere);
        }

        /// What another view has more and less. A file that one of them has nowhere can be any of the other's.
        ViewDifference against(Volume volume, Places other) {
            long mine = onlyIn(blocks, other.blocks);
            long others = onlyIn(other.blocks, blocks);
            long paired = Math.min(others, elsewhere);
            long pairedBack = Math.min(mine, other.elsewhere);
            long restMine = elsewhere - paired;
            long restOthers = other.elsewhere - pairedBack;
            long same = Math.min(restMine, restOthers);
            return new ViewDifference(volume, others - paired + restOthers - same, mine - pairedBack + restMine - same);
        }

        private static long onlyIn(long[] one, long[] other) {
            long only = 0;
            int j = 0;
            for (long block : one) {
                while (j < other.length && other[j] < block) {
                    j++;
                }
                if (j < other.length && other[j] == block) {
                    j++;
                } else {
                    only++;
                }
            }
            return only;
        }
    }

    /// Notes where files start.
    private static final class Collector implements TreeWalk.Visitor {
        private long[] blocks = new long[1024];
        private int count;
        private long elsewhere;

        @Override
        public boolean node(String path, Node node) {
            if (node instanceof RegularFile file && file.content().length() > 0) {
                List<Extent> extents = file.content().extents();
                if (extents.isEmpty()) {
                    elsewhere++;
                } else {
                    if (count == blocks.length) {
                        blocks = Arrays.copyOf(blocks, count * 2);
                    }
                    blocks[count++] = extents.getFirst().first();
                }
            }
            return true;
        }

        @Override
        public void unreadable(String path, IOException reason) {}
    }
}
