package org.burnish.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.block.BlockDigest;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.tree.Content;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.tree.RegularFile;
import org.burnish.tree.Volume;

/// Computes the digests of files of an image. Goes on past what cannot be read.
public final class HashFiles {
    private static final int CHUNK = 1 << 18;
    private static final int MOST = 100_000;

    private HashFiles() {}

    /// The digests of one file.
    ///
    /// @param path from the root of the view on, as it may be shown
    /// @param digests empty when it cannot be read
    /// @param problem why it cannot be read, or empty
    public record FileSum(String path, long bytes, Map<Algorithm, String> digests, String problem) {}

    /// The files at these paths, and all files below the folders among them; no paths mean everything. At most a hundred
    /// thousand files.
    ///
    /// @throws OperationException when a path is not there
    public static List<FileSum> run(OpenedImage image, ViewChoice view, List<String> paths, Set<Algorithm> algorithms, Progress progress)
            throws IOException {
        Volume volume = image.volume(view);
        List<List<Node>> ways = new ArrayList<>();
        for (String path : paths.isEmpty() ? List.of("/") : paths) {
            ways.add(new PathLookup(image.file(), volume).way(path));
        }
        Selection selection = Selection.of(ways);
        Found found = new Found();
        TreeWalk.below(volume.root(), "/", PrintableName::of, selection.of(found), progress);
        progress.begin(Phase.ofBytes("Reading", found.files.stream().mapToLong(file -> file.content.length()).sum()));
        List<FileSum> sums = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);
        for (Found.File file : found.files) {
            sums.add(sum(file, algorithms, buffer, progress));
        }
        return sums;
    }

    private static FileSum sum(Found.File file, Set<Algorithm> algorithms, ByteBuffer buffer, Progress progress) throws IOException {
        long length = file.content.length();
        BlockDigest.Running running = new BlockDigest.Running(algorithms);
        for (long position = 0; position < length; ) {
            progress.checkpoint();
            buffer.clear().limit((int) Math.min(CHUNK, length - position));
            try {
                if (file.content.read(position, buffer) <= 0) {
                    return new FileSum(file.path, length, Map.of(), "it ends at byte " + position + " instead of " + length);
                }
            } catch (IOException e) {
                return new FileSum(file.path, length, Map.of(), Failures.reason(e));
            }
            buffer.flip();
            position += buffer.remaining();
            progress.advance(buffer.remaining());
            running.update(buffer);
        }
        return new FileSum(file.path, length, running.digests(), "");
    }

    /// Lists the files of a walk.
    private static final class Found implements TreeWalk.Visitor {
        private final List<File> files = new ArrayList<>();

        private record File(String path, Content content) {}

        @Override
        public boolean node(String path, Node node) {
            if (node instanceof RegularFile file && files.size() < MOST) {
                files.add(new File(path, file.content()));
            }
            return files.size() < MOST;
        }

        @Override
        public void unreadable(String path, IOException reason) {}
    }
}
