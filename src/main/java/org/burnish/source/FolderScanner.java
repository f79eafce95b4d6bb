package org.burnish.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;

/// Finds the files and folders that the user named and makes one tree of them. What the user named itself is
/// followed when it is a symbolic link; what lies below, only when the options say so.
public final class FolderScanner {
    private static final int ENTRIES_BETWEEN_CHECKPOINTS = 1000;

    private final ScanOptions options;
    private final Progress progress;
    private final NodeReader nodes;
    private final ScanReport report = new ScanReport();
    private final LongAdder files = new LongAdder();
    private final LongAdder folders = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    private FolderScanner(ScanOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.nodes = new NodeReader(options, report);
    }

    /// @throws NoSuchFileException when one of the sources does not exist
    /// @throws NameConflictException when two sources want the same name
    public static SourceTree scan(List<Graft> grafts, ScanOptions options, Progress progress) throws IOException {
        progress.begin(Phase.ofItems("Looking at the files", 0));
        return new FolderScanner(options, progress).scan(grafts);
    }

    private SourceTree scan(List<Graft> grafts) throws IOException {
        List<Directory> roots = new ArrayList<>();
        for (Graft graft : grafts) {
            scan(graft, roots);
        }
        Directory root = TreeMerge.merge("", roots);
        return new SourceTree(root, files.sum(), folders.sum(), bytes.sum(), report.problems(), report.leftOut(), report.unfollowed());
    }

    private void scan(Graft graft, List<Directory> roots) throws IOException {
        Path source = graft.source().toAbsolutePath();
        HostNode found = nodes.attributes(source, true);
        if (found.kind() == HostNode.Kind.FOLDER) {
            FolderListing top = new FolderListing(null, source, "", nodes.attributes(found));
            String at = String.join("/", graft.names());
            Directory directory = new FolderWalk((folder, walk) -> list(folder, at, walk)).read(top, report);
            folders.add(graft.names().size());
            roots.add(TreeMerge.below(graft.names(), directory));
        } else {
            List<String> folder = graft.folderOfFile();
            String name = graft.fileName();
            Node node = nodes.node(Objects.requireNonNull(source.getParent()), source, name, found, true);
            if (node != null && !options.excludes(String.join("/", folder) + "/" + name, false)) {
                count(node);
                roots.add(TreeMerge.below(folder, TreeMerge.holding(node)));
            }
        }
    }

    /// @param top path of the walk's first folder in the image
    private void list(FolderListing folder, String top, FolderWalk walk) throws IOException {
        String at = options.excludes().isEmpty() ? "" : folder.pathBelow(top);
        int count = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
            for (Path entry : entries) {
                visit(entry, folder, at, walk);
                if (++count % ENTRIES_BETWEEN_CHECKPOINTS == 0) {
                    progress.checkpoint();
                }
            }
        } catch (DirectoryIteratorException e) {
            report.problem(folder.path(), Objects.requireNonNull(e.getCause()));
        } catch (FileSystemException e) {
            report.problem(folder.path(), e);
        }
        progress.checkpoint();
        progress.advance(count);
    }

    private void visit(Path entry, FolderListing folder, String at, FolderWalk walk) {
        String name = HostName.of(entry);
        try {
            HostNode found = find(entry, folder);
            boolean isFolder = found.kind() == HostNode.Kind.FOLDER;
            if (options.excludes(at + "/" + name, isFolder) || options.neverTakes(folder.path(), name)) {
                return;
            }
            if (!isFolder) {
                Node node = nodes.node(folder.path(), entry, name, found, options.followLinks());
                if (node != null) {
                    count(node);
                    folder.add(node);
                }
            } else {
                folders.increment();
                walk.add(new FolderListing(folder, entry, name, nodes.attributes(found)));
            }
        } catch (IOException e) {
            report.problem(entry, e);
        }
    }

    /// What is there, behind a symbolic link when links are followed. One that cannot be followed is there itself.
    private HostNode find(Path entry, FolderListing folder) throws IOException {
        if (!options.followLinks()) {
            return nodes.attributes(entry, false);
        }
        try {
            HostNode found = nodes.attributes(entry, true);
            if (found.kind() != HostNode.Kind.FOLDER || !folder.isWithin(entry)) {
                return found;
            }
            report.unfollowed(entry, "leads back to a folder that it lies in");
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isSymbolicLink(entry)) {
                throw e;
            }
            report.unfollowed(entry, "leads nowhere");
        }
        return nodes.attributes(entry, false);
    }

    private void count(Node node) {
        files.increment();
        if (node instanceof RegularFile file) {
            bytes.add(file.content().length());
        }
    }
}
