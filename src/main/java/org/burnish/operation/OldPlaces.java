package org.burnish.operation;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.block.Extent;
import org.burnish.filesystem.Volumes;
import org.burnish.filesystem.zisofs.CompressedFile;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.Volume;

/// Where files lay in the image that is edited, and which of its trees had them: so that the new image has them in the
/// same order, and hides what the old one hid.
final class OldPlaces {
    private final Map<String, Long> blocks = new HashMap<>();
    /// For each tree but the edited one, the blocks in which its files start.
    private final Map<FileSystem, Set<Long>> known = new EnumMap<>(FileSystem.class);
    private long onlyElsewhere;
    private long added;
    private long removed;
    private long inflated;

    private OldPlaces() {}

    /// @param edited the tree that the changes were made to
    /// @param changed that tree with all changes
    static OldPlaces of(Volumes.RecordedSession session, Volume edited, Directory changed, Progress progress) throws IOException {
        OldPlaces places = new OldPlaces();
        Set<Long> own = starts(edited.root(), progress);
        for (Volume other : session.volumes()) {
            if (other.fileSystem() != edited.fileSystem()) {
                Set<Long> starts = starts(other.root(), progress);
                places.onlyElsewhere = Math.max(places.onlyElsewhere, starts.stream().filter(block -> !own.contains(block)).count());
                places.known.put(other.fileSystem(), starts);
            }
        }
        walk(changed, (path, file, start) -> {
            if (own.contains(start)) {
                places.blocks.put(path, start);
            }
        }, progress);
        places.count(own, changed, progress);
        return places;
    }

    private void count(Set<Long> own, Directory changed, Progress progress) throws IOException {
        Set<Long> kept = new HashSet<>();
        TreeWalk.below(changed, "/", name -> name, new TreeWalk.Visitor() {
            @Override
            public boolean node(String path, Node node) {
                Long block = blocks.get(path);
                inflated += node instanceof RegularFile file && CompressedFile.isInflated(file.content()) ? 1 : 0;
                if (block != null) {
                    kept.add(block);
                } else if (node instanceof RegularFile file && file.content().length() > 0) {
                    added++;
                }
                return true;
            }

            @Override
            public void unreadable(String path, IOException reason) throws IOException {
                throw reason;
            }
        }, progress);
        removed = (long) own.size() - kept.size();
    }

    private interface Seen {
        void file(String path, RegularFile file, long start);
    }

    private static Set<Long> starts(Directory root, Progress progress) throws IOException {
        Set<Long> starts = new HashSet<>();
        walk(root, (path, file, start) -> starts.add(start), progress);
        return starts;
    }

    private static void walk(Directory root, Seen seen, Progress progress) throws IOException {
        TreeWalk.below(root, "/", name -> name, new TreeWalk.Visitor() {
            @Override
            public boolean node(String path, Node node) {
                List<Extent> extents = node instanceof RegularFile file ? CompressedFile.recorded(file.content()).extents() : List.of();
                if (!extents.isEmpty()) {
                    seen.file(path, (RegularFile) node, extents.getFirst().first());
                }
                return true;
            }

            @Override
            public void unreadable(String path, IOException reason) throws IOException {
                throw reason;
            }
        }, progress);
    }

    /// How many files with content the old image did not have.
    long added() {
        return added;
    }

    /// How many files of the old image are not in the new one.
    long removed() {
        return removed;
    }

    /// How many files the old image has compressed.
    long inflated() {
        return inflated;
    }

    /// How many files of another tree the edited one does not have.
    long onlyElsewhere() {
        return onlyElsewhere;
    }

    /// Files come in the order in which they lay; new ones behind them.
    long weight(String path) {
        Long block = blocks.get(path);
        return block == null ? Long.MIN_VALUE : -block;
    }

    /// Whether the old image had this file, but not in that tree.
    boolean isHidden(FileSystem fileSystem, String path) {
        Long block = blocks.get(path);
        Set<Long> there = known.get(fileSystem);
        return block != null && there != null && !there.contains(block);
    }
}
