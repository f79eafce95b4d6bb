package org.burnish.operation;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.List;
import org.burnish.filesystem.MasteredImage;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.source.Duplicates;
import org.burnish.source.FolderScanner;
import org.burnish.source.ScanOptions;
import org.burnish.source.SourceChanges;
import org.burnish.source.SourceTree;
import org.burnish.tree.Directory;
import org.jspecify.annotations.Nullable;

/// Makes an image of files and folders: first a plan, which is a readable image that was never written, then
/// as many copies of it as wanted.
public final class CreateImage {
    private final SourceTree sources;
    private final MasteredImage mastered;
    private final SourceChanges changes;

    private CreateImage(SourceTree sources, MasteredImage mastered, SourceChanges changes) {
        this.sources = sources;
        this.mastered = mastered;
        this.changes = changes;
    }

    /// Finds the sources and plans their image.
    ///
    /// @param target where the image will be written, which does not become part of itself; null when unknown
    /// @throws OperationException when something cannot be read, is missing or does not fit
    public static CreateImage plan(ImageRequest request, @Nullable Path target, Progress progress) throws IOException {
        if (request.sources().isEmpty()) {
            throw new OperationException(new Failure.NothingToDo("There is nothing to make an image of."));
        }
        SourceChanges changes = request.tolerateChanges() ? SourceChanges.tolerated() : SourceChanges.refused();
        List<Path> neverTake = target == null ? List.of() : List.of(target, PartFile.nameFor(target));
        ScanOptions options = new ScanOptions(
                request.excludes(), neverTake, request.followLinks(), request.specialFiles(), request.ownership(), changes);
        SourceTree sources = FolderScanner.scan(request.sources(), options, progress);
        if (!sources.problems().isEmpty()) {
            throw new OperationException(new Failure.UnreadableSources(sources.problems()));
        }
        Directory root = request.deduplicate() ? Duplicates.share(sources.root(), progress) : sources.root();
        MasteringOptions mastering = request.mastering().booting(new BootFiles(root, seed(request.mastering()), progress).find(request.boot()));
        progress.begin(Phase.ofItems("Planning the image", 0));
        return new CreateImage(sources, Mastering.plan(root, mastering, progress), changes);
    }

    /// Images with the same name of the same time are the same.
    private static String seed(MasteringOptions mastering) {
        return mastering.description().volumeIdentifier() + " " + mastering.date() + " " + mastering.description().created();
    }

    /// What was found.
    public SourceTree sources() {
        return sources;
    }

    /// The plan and what became of names in it.
    public MasteredImage mastered() {
        return mastered;
    }

    /// The image as a source of blocks.
    public PlannedImage image() {
        return mastered.image();
    }

    /// What became of files that changed, one sentence each.
    public List<String> changes() {
        return changes.noted();
    }

    /// Writes the image to a file, which has its name only once it is whole.
    public void write(Path target, Progress progress) throws IOException {
        new PlanWriter(image(), progress).write(target, () -> {});
    }

    /// Writes the image from a channel's position on.
    public void write(WritableByteChannel to, Progress progress) throws IOException {
        new PlanWriter(image(), progress).write(to);
    }
}
