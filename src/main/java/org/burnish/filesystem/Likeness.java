package org.burnish.filesystem;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.burnish.filesystem.iso9660.HierarchyPlanner;
import org.burnish.filesystem.joliet.JolietNaming;
import org.burnish.filesystem.udf.Revision;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.Volume;

/// What an image is like, as options that make another one like it.
public final class Likeness {
    private Likeness() {}

    /// The file systems, the kinds of names and the descriptive texts of a session.
    public static MasteringOptions.Builder of(Volumes.RecordedSession session, Progress progress) throws IOException {
        Set<FileSystem> fileSystems = EnumSet.noneOf(FileSystem.class);
        boolean longNames = false;
        boolean deep = false;
        for (Volume volume : session.volumes()) {
            fileSystems.add(volume.fileSystem());
            longNames |= volume.fileSystem() == FileSystem.JOLIET && hasLongName(volume.root(), progress);
            deep |= volume.fileSystem() == FileSystem.ISO9660 && hasDeepFolder(volume.root(), 1, progress);
        }
        fileSystems.remove(FileSystem.HFS_PLUS);
        return MasteringOptions.builder()
                .fileSystems(fileSystems)
                .udfForLargeFiles(!fileSystems.contains(FileSystem.UDF))
                .udfRevision(revision(session.udfRevision()))
                .jolietLong(longNames)
                .deepDirectories(deep ? DeepDirectories.RELAXED : DeepDirectories.RELOCATE)
                .description(session.volumes().getFirst().description());
    }

    /// The newest revision that is not newer than the number, else the oldest.
    private static Revision revision(int number) {
        return Stream.of(Revision.values())
                .filter(revision -> revision.number() <= number)
                .max(Comparator.comparingInt(Revision::number))
                .orElse(Revision.V1_02);
    }

    /// Whether the maker left folders deeper than ISO 9660 allows where they are.
    private static boolean hasDeepFolder(Directory folder, int level, Progress progress) throws IOException {
        if (level > HierarchyPlanner.MOST_LEVELS) {
            return true;
        }
        progress.checkpoint();
        for (Node node : folder.children()) {
            if (node instanceof Directory below && hasDeepFolder(below, level + 1, progress)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLongName(Directory root, Progress progress) throws IOException {
        Deque<Directory> ahead = new ArrayDeque<>();
        ahead.add(root);
        while (!ahead.isEmpty()) {
            progress.checkpoint();
            for (Node node : ahead.remove().children()) {
                if (node.name().length() > JolietNaming.STANDARD) {
                    return true;
                }
                if (node instanceof Directory below) {
                    ahead.add(below);
                }
            }
        }
        return false;
    }
}
