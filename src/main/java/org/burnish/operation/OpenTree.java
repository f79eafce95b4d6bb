package org.burnish.operation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.burnish.job.Progress;
import org.burnish.source.FolderScanner;
import org.burnish.source.Graft;
import org.burnish.source.ScanOptions;
import org.burnish.source.SourceChanges;
import org.burnish.source.SourceTree;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Volume;
import org.jspecify.annotations.Nullable;

/// A tree to look at: a folder of this computer, or a view of an image.
///
/// @param image the image that has to be closed, or null
/// @param metadata what its nodes tell besides their content
public record OpenTree(Directory root, @Nullable OpenedImage image, Set<NodeMetadata> metadata) implements Closeable {
    private static final Set<NodeMetadata> ALL = EnumSet.allOf(NodeMetadata.class);

    /// @throws OperationException when there is neither a folder nor an image that can be read
    public static OpenTree open(Path path, ViewChoice choice, Progress progress) throws IOException {
        if (Files.isDirectory(path)) {
            return ofFolder(path, progress);
        }
        OpenedImage image = OpenImage.open(path);
        try {
            Volume volume = image.volume(choice);
            boolean posix = volume.fileSystem() == FileSystem.ROCK_RIDGE || volume.fileSystem() == FileSystem.UDF;
            return new OpenTree(volume.root(), image, posix ? ALL : Set.of(NodeMetadata.TIMES));
        } catch (OperationException e) {
            image.close();
            throw e;
        }
    }

    private static OpenTree ofFolder(Path folder, Progress progress) throws IOException {
        ScanOptions options = new ScanOptions(
                List.of(), List.of(), false, true, ScanOptions.Ownership.KEEP, SourceChanges.tolerated());
        SourceTree tree = FolderScanner.scan(List.of(new Graft("", folder)), options, progress);
        if (!tree.problems().isEmpty()) {
            throw new OperationException(new Failure.UnreadableSources(tree.problems()));
        }
        return new OpenTree(tree.root(), null, ALL);
    }

    @Override
    public void close() throws IOException {
        if (image != null) {
            image.close();
        }
    }
}
