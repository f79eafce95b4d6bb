package org.burnish.operation;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.block.BlockSource;
import org.burnish.block.Extent;
import org.burnish.filesystem.Volumes.RecordedSession;
import org.burnish.filesystem.boot.BootEquipment;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.Volume;
import org.jspecify.annotations.Nullable;

/// What an image starts a computer with, and which files of its tree that is.
///
/// @param files paths of the files that start in a sector that matters
public record ImageBoot(BootEquipment equipment, Map<Long, String> files) {

    /// Looks at the newest session of an image.
    public static ImageBoot of(OpenedImage image, Progress progress) throws IOException {
        BlockSource source = image.image().blocks();
        RecordedSession session = image.volumes().last();
        Search search = new Search(new HashSet<>(BootEquipment.locations(source, session.descriptors())));
        if (!search.wanted.isEmpty()) {
            Volume volume = image.volumes().preferred();
            TreeWalk.below(volume.root(), "/", name -> name, search, progress);
        }
        BootEquipment equipment = BootEquipment.read(source, session.descriptors(), block -> search.lengths.getOrDefault(block, 0L));
        return new ImageBoot(equipment, search.found);
    }

    /// Where the files that matter are in another tree over the same image: paths by the old sectors.
    Map<Long, String> filesIn(Directory tree, Progress progress) throws IOException {
        Search search = new Search(files.keySet());
        if (!files.isEmpty()) {
            TreeWalk.below(tree, "/", name -> name, search, progress);
        }
        return search.found;
    }

    /// The path of the file that starts in a sector, or null.
    public @Nullable String fileAt(long block) {
        return files.get(block);
    }

    /// Finds the files that start in certain sectors.
    private static final class Search implements TreeWalk.Visitor {
        private final Set<Long> wanted;
        private final Map<Long, String> found = new HashMap<>();
        private final Map<Long, Long> lengths = new HashMap<>();

        Search(Set<Long> wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean node(String path, Node node) {
            if (node instanceof RegularFile file) {
                List<Extent> extents = file.content().length() == 0 ? List.of() : file.content().extents();
                if (!extents.isEmpty() && wanted.contains(extents.getFirst().first())
                        && found.putIfAbsent(extents.getFirst().first(), path) == null) {
                    lengths.put(extents.getFirst().first(), file.content().length());
                }
            }
            return found.size() < wanted.size();
        }

        @Override
        public void unreadable(String path, IOException reason) {}
    }
}
