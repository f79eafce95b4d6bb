package org.burnish.operation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.burnish.job.Progress;
import org.burnish.project.DiscTree;
import org.burnish.project.Exclusion;
import org.burnish.project.FileItem;
import org.burnish.project.FolderItem;
import org.burnish.project.Item;
import org.burnish.project.Project;
import org.burnish.project.ProjectOptions;
import org.burnish.project.TreeEdit;
import org.burnish.source.Duplicates;
import org.burnish.tree.FileSystem;

/// What can be done about an image that is too large for its disc.
///
/// @param blocks blocks of the image
/// @param capacity blocks of the disc
/// @param second numbers of the things that would go on a second disc, or none when two are not enough
/// @param secondBlocks how many blocks these take
/// @param largest the largest files, the largest first
/// @param excludes patterns that are not yet among the rules and leave something out
/// @param excluded what these leave out
/// @param equal what storing equal files once brings, or nothing when that is wished already
public record FitPlan(
        long blocks,
        long capacity,
        Set<Long> second,
        long secondBlocks,
        List<Large> largest,
        List<String> excludes,
        Exclusion.Tally excluded,
        Duplicates.Saving equal) {
    private static final int BLOCK = 2048;
    private static final int MOST_LARGE = 100;

    /// A large file.
    ///
    /// @param item its number
    public record Large(long item, String path, long bytes) {}

    /// Finds out what can be done.
    public static FitPlan of(Project project, long blocks, long capacity, EqualFiles known, Progress progress) throws IOException {
        Exclusion exclusion = Exclusion.of(project.options());
        Split split = new Split(project, blocks, capacity, exclusion);
        List<Large> largest = new ArrayList<>();
        collect(project.root(), "/", exclusion, largest);
        largest.sort(Comparator.comparingLong(Large::bytes).reversed());
        List<String> excludes = unused(project, exclusion);
        Exclusion.Tally before = exclusion.tally(project.root());
        Exclusion.Tally with = Exclusion.of(more(project.options(), excludes)).tally(project.root());
        Duplicates.Saving equal = project.options().deduplicate() ? new Duplicates.Saving(0, 0) : known.saving(DiscTree.of(project), progress);
        return new FitPlan(blocks, capacity, split.second(), split.secondBlocks(), List.copyOf(largest.subList(0, Math.min(MOST_LARGE, largest.size()))),
                excludes, new Exclusion.Tally(with.files() - before.files(), with.bytes() - before.bytes()), equal);
    }

    /// Blocks that do not fit.
    public long excess() {
        return Math.max(0, blocks - capacity);
    }

    /// Options with more rules.
    public static ProjectOptions more(ProjectOptions options, List<String> excludes) {
        List<String> all = new ArrayList<>(options.excludes());
        all.addAll(excludes);
        return options.withExcludes(all);
    }

    private static List<String> unused(Project project, Exclusion now) {
        List<String> useful = new ArrayList<>();
        long before = now.tally(project.root()).files();
        for (String pattern : ProjectOptions.USUAL_EXCLUDES) {
            boolean known = project.options().excludes().contains(pattern);
            if (!known && Exclusion.of(more(project.options(), List.of(pattern))).tally(project.root()).files() > before) {
                useful.add(pattern);
            }
        }
        return useful;
    }

    private static void collect(FolderItem folder, String path, Exclusion exclusion, List<Large> into) {
        for (Item item : folder.children()) {
            if (exclusion.excludes(path, item)) {
                continue;
            }
            if (item instanceof FolderItem inner) {
                collect(inner, path + inner.name() + "/", exclusion, into);
            } else if (item.bytes() > 0) {
                into.add(new Large(item.id(), path + item.name(), item.bytes()));
                if (into.size() > 50 * MOST_LARGE) {
                    into.sort(Comparator.comparingLong(Large::bytes).reversed());
                    into.subList(MOST_LARGE, into.size()).clear();
                }
            }
        }
    }

    /// The project without what goes on the second disc.
    public Project first(Project project) {
        return project.with(TreeEdit.without(project.root(), second));
    }

    /// The project of the second disc.
    public Project secondDisc(Project project, String label) {
        return project.with(keeping(project.root(), new HashSet<>(second))).with(project.options().withLabel(label).withTarget(null));
    }

    private static FolderItem keeping(FolderItem folder, Set<Long> wanted) {
        return folder.mapping(item -> item instanceof FolderItem inner && !wanted.contains(item.id()) ? keeping(inner, wanted) : item)
                .keeping(item -> wanted.contains(item.id()) || item instanceof FolderItem inner && !inner.children().isEmpty() && holds(inner, wanted));
    }

    private static boolean holds(FolderItem folder, Set<Long> wanted) {
        for (Item item : folder.children()) {
            if (wanted.contains(item.id()) || item instanceof FolderItem inner && holds(inner, wanted)) {
                return true;
            }
        }
        return false;
    }

    /// Divides what is in a project between two discs: whole folders where that is possible, the largest first.
    private static final class Split {
        private final Exclusion exclusion;
        private final long room;
        private final Set<Long> second = new HashSet<>();
        private long left;
        private long secondLeft;
        private boolean possible = true;

        Split(Project project, long blocks, long capacity, Exclusion exclusion) {
            this.exclusion = exclusion;
            boolean udf = project.options().style().has(FileSystem.UDF);
            long content = blocksOf(project.root(), "/");
            // What is no content is at most as much on either disc, but for the odd block of alignment.
            long overhead = Math.max(udf ? 600 : 200, blocks - content) + 16;
            this.room = capacity - overhead;
            this.left = room;
            this.secondLeft = room;
            divide(project.root(), "/");
        }

        Set<Long> second() {
            return possible && room > 0 ? Set.copyOf(second) : Set.of();
        }

        long secondBlocks() {
            return room - secondLeft;
        }

        private record Sized(Item item, String path, long blocks) {}

        private void divide(FolderItem folder, String path) {
            List<Sized> items = new ArrayList<>();
            for (Item item : folder.children()) {
                if (!exclusion.excludes(path, item)) {
                    items.add(new Sized(item, path + item.name(), item instanceof FolderItem inner ? blocksOf(inner, path + item.name() + "/") : blocks(item)));
                }
            }
            items.sort(Comparator.comparingLong(Sized::blocks).reversed());
            for (Sized sized : items) {
                if (sized.blocks <= left) {
                    left -= sized.blocks;
                } else if (sized.blocks <= secondLeft) {
                    secondLeft -= sized.blocks;
                    second.add(sized.item.id());
                } else if (sized.item instanceof FolderItem inner) {
                    divide(inner, sized.path + "/");
                } else {
                    possible = false;
                }
            }
        }

        private long blocksOf(FolderItem folder, String path) {
            long blocks = 0;
            for (Item item : folder.children()) {
                if (!exclusion.excludes(path, item)) {
                    blocks += item instanceof FolderItem inner ? blocksOf(inner, path + inner.name() + "/") : blocks(item);
                }
            }
            return blocks;
        }

        /// With the block that alignment may take.
        private static long blocks(Item item) {
            long blocks = (item.bytes() + BLOCK - 1) / BLOCK;
            return item instanceof FileItem && item.bytes() >= 32L * BLOCK ? blocks + 1 : blocks;
        }
    }
}
