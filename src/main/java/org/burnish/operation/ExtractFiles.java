package org.burnish.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.PrintableName;
import org.burnish.tree.RegularFile;
import org.burnish.tree.Volume;

/// Extracts files and folders of an image to a folder of this computer, and never outside it. Goes on past
/// what cannot be extracted.
public final class ExtractFiles {
    /// File systems that record permissions and owners.
    private static final Set<FileSystem> WITH_POSIX = Set.of(FileSystem.ROCK_RIDGE, FileSystem.UDF, FileSystem.HFS_PLUS);

    private ExtractFiles() {}

    /// @throws OperationException when nothing can be extracted: a path is not there, the target is no folder,
    ///     or there is too little room
    public static ExtractionReport run(OpenedImage image, ExtractionRequest request, Progress progress) throws IOException {
        Volume volume = below(image, image.volume(request.view()), request.from());
        return run(volume, selection(image, volume, request), request, progress);
    }

    /// How many bytes would be extracted; no more is counted once that is more than `most`.
    public static long size(OpenedImage image, ExtractionRequest request, long most, Progress progress) throws IOException {
        Volume volume = below(image, image.volume(request.view()), request.from());
        Size size = new Size(most);
        walk(volume, selection(image, volume, request), size, progress);
        return size.bytes;
    }

    private static Selection selection(OpenedImage image, Volume volume, ExtractionRequest request) throws IOException {
        List<List<Node>> ways = new ArrayList<>();
        for (String path : request.paths().isEmpty() ? List.of("/") : request.paths()) {
            ways.add(new PathLookup(image.file(), volume).way(path));
        }
        return Selection.of(ways);
    }

    /// Everything of a volume, which need not be one of an image.
    static ExtractionReport run(Volume volume, ExtractionRequest request, Progress progress) throws IOException {
        return run(volume, Selection.of(List.of(List.of())), request, progress);
    }

    private static ExtractionReport run(Volume volume, Selection selection, ExtractionRequest request, Progress progress) throws IOException {
        Size size = new Size(Long.MAX_VALUE);
        walk(volume, selection, size, progress);
        TargetFolder target = open(request.target());
        requireRoom(request.target(), size.bytes);
        progress.begin(Phase.ofBytes("Extracting", size.bytes));
        Restoration restoration = Restoration.of(WITH_POSIX.contains(volume.fileSystem()), request.target());
        return extract(volume, selection, new TreeExtraction(target, restoration, request.replace(), progress), progress);
    }

    /// The volume as if the folder were its root.
    private static Volume below(OpenedImage image, Volume volume, String folder) throws OperationException {
        if (image.node(volume, folder) instanceof Directory root) {
            return new Volume(volume.fileSystem(), volume.session(), volume.description(), root);
        }
        throw new OperationException(new Failure.NotOnDisc(folder, image.file().toString()));
    }

    private static ExtractionReport extract(Volume volume, Selection selection, TreeExtraction extraction, Progress progress)
            throws IOException {
        try (extraction) {
            walk(volume, selection, extraction, progress);
            return extraction.finish();
        }
    }

    private static void walk(Volume volume, Selection selection, TreeWalk.Visitor visitor, Progress progress) throws IOException {
        TreeWalk.below(volume.root(), "/", PrintableName::of, selection.of(visitor), progress);
    }

    private static TargetFolder open(Path target) throws OperationException {
        try {
            return TargetFolder.root(target);
        } catch (IOException e) {
            throw new OperationException(new Failure.UnwritableTarget(target, Failures.reason(e)), e);
        }
    }

    private static void requireRoom(Path target, long bytes) throws IOException {
        long free = Files.getFileStore(target).getUsableSpace();
        if (bytes > free) {
            throw new OperationException(new Failure.NoSpace(target, bytes, free));
        }
    }

    /// Adds up how much is to be written.
    private static final class Size implements TreeWalk.Visitor {
        private final Set<LinkedFile> seen = new HashSet<>();
        private final long most;
        private long bytes;

        Size(long most) {
            this.most = most;
        }

        @Override
        public boolean node(String path, Node node) {
            if (node instanceof RegularFile file && (!LinkedFile.isLinked(file) || seen.add(LinkedFile.of(file)))) {
                // What an image claims may add up to more than any number.
                bytes += Math.min(file.content().length(), Long.MAX_VALUE - bytes);
            }
            return bytes <= most;
        }

        @Override
        public void unreadable(String path, IOException reason) {}
    }
}
