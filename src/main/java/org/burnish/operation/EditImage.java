package org.burnish.operation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.burnish.filesystem.Likeness;
import org.burnish.filesystem.MasteredImage;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.Volumes;
import org.burnish.filesystem.boot.BootOptions;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.source.Graft;
import org.burnish.source.ScanOptions;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Volume;
import org.burnish.tree.VolumeDescription;
import org.jspecify.annotations.Nullable;

/// Makes an image like another one with some changes. The old image is only read: its files are blocks of the new plan
/// and are copied straight from it, or shared with it where the computer's file system can do that.
public final class EditImage implements Closeable {
    private final OpenedImage old;
    private final EditedTree tree;
    private final MasteredImage mastered;
    private final List<String> notes;

    private EditImage(OpenedImage old, EditedTree tree, MasteredImage mastered, List<String> notes) {
        this.old = old;
        this.tree = tree;
        this.mastered = mastered;
        this.notes = notes;
    }

    /// Opens an image and plans the changed one.
    ///
    /// @param changes in the order in which they are made
    /// @param date when the change is made, or null when it is not to be recorded
    /// @throws OperationException when the image cannot be read, is of a kind that cannot be edited, or a change
    ///     cannot be made
    public static EditImage plan(Path image, List<ImageChange> changes, @Nullable OffsetDateTime date, Progress progress)
            throws IOException {
        OpenedImage old = OpenImage.open(image);
        try {
            return plan(old, changes, date, progress);
        } catch (IOException | RuntimeException e) {
            old.close();
            throw e;
        }
    }

    private static EditImage plan(OpenedImage old, List<ImageChange> changes, @Nullable OffsetDateTime date, Progress progress)
            throws IOException {
        progress.begin(Phase.ofItems("Reading the image", 0));
        Volumes.RecordedSession session = old.volumes().last();
        Volume volume = session.volumes().getFirst();
        List<String> notes = new ArrayList<>();
        EditedTree tree = new EditedTree(old.file(), volume.root(), progress);
        VolumeDescription description = describe(volume.description(), changes);
        List<Graft> pending = new ArrayList<>();
        for (ImageChange change : changes) {
            if (change instanceof ImageChange.Add(Graft source)) {
                pending.add(source);
            } else {
                add(tree, pending, notes);
                apply(tree, change);
            }
        }
        add(tree, pending, notes);
        OldPlaces places = OldPlaces.of(session, volume, tree.root(), progress);
        note(old, volume, places, notes);
        KeptBoot boot = new KeptBoot(ImageBoot.of(old, progress), tree.root(), progress);
        BootOptions booting = boot.options(description.volumeIdentifier() + " " + date);
        notes.addAll(boot.notKept());
        progress.begin(Phase.ofItems("Planning the image", 0));
        MasteredImage mastered = Mastering.plan(tree.root(),
                Likeness.of(session, progress).description(description).date(date)
                        .weights(places::weight).hidden(places::isHidden).boot(booting).build(),
                progress);
        return new EditImage(old, tree, mastered, List.copyOf(notes));
    }

    private static void add(EditedTree tree, List<Graft> pending, List<String> notes) throws IOException {
        if (!pending.isEmpty()) {
            notes.addAll(tree.add(List.copyOf(pending), ScanOptions.plain()));
            pending.clear();
        }
    }

    private static void apply(EditedTree tree, ImageChange change) throws IOException {
        switch (change) {
            case ImageChange.Add _, ImageChange.Describe _ -> {}
            case ImageChange.Remove(String path) -> tree.remove(path);
            case ImageChange.Rename(String path, String to) -> tree.rename(path, to);
            case ImageChange.MakeFolder(String path) -> tree.makeFolder(path);
        }
    }

    private static VolumeDescription describe(VolumeDescription old, List<ImageChange> changes) {
        VolumeDescription now = old;
        for (ImageChange change : changes) {
            if (change instanceof ImageChange.Describe(ImageChange.Field field, String text)) {
                now = described(now, field, text);
            }
        }
        return new VolumeDescription(now.systemIdentifier(), now.volumeIdentifier(), now.volumeSetIdentifier(), now.publisher(),
                now.preparer(), now.application(), now.copyrightFile(), now.abstractFile(), now.bibliographicFile(),
                old.created(), null, old.expires(), old.effective());
    }

    private static VolumeDescription described(VolumeDescription old, ImageChange.Field field, String text) {
        return new VolumeDescription(
                field == ImageChange.Field.SYSTEM_ID ? text : old.systemIdentifier(),
                field == ImageChange.Field.VOLUME_ID ? text : old.volumeIdentifier(),
                field == ImageChange.Field.VOLUME_SET ? text : old.volumeSetIdentifier(),
                field == ImageChange.Field.PUBLISHER ? text : old.publisher(),
                field == ImageChange.Field.PREPARER ? text : old.preparer(),
                field == ImageChange.Field.APPLICATION ? text : old.application(),
                field == ImageChange.Field.COPYRIGHT_FILE ? text : old.copyrightFile(),
                field == ImageChange.Field.ABSTRACT_FILE ? text : old.abstractFile(),
                field == ImageChange.Field.BIBLIOGRAPHIC_FILE ? text : old.bibliographicFile(),
                old.created(), old.modified(), old.expires(), old.effective());
    }

    private static void note(OpenedImage old, Volume volume, OldPlaces places, List<String> notes) {
        int sessions = old.volumes().sessions().size();
        if (sessions > 1) {
            notes.add("of the " + sessions + " sessions, what the last one shows is in the new image, as one session");
        }
        if (places.onlyElsewhere() > 0) {
            notes.add(places.onlyElsewhere() + " files that the " + volume.fileSystem().title() + " tree does not have are not in the new image");
        }
        if (old.volumes().last().volumes().stream().anyMatch(other -> other.fileSystem() == FileSystem.HFS_PLUS)) {
            notes.add("the HFS+ tree is not in the new image");
        }
    }

    /// The new image as a source of blocks, as long as this is open.
    public PlannedImage image() {
        return mastered.image();
    }

    /// The plan and what became of names in it.
    public MasteredImage mastered() {
        return mastered;
    }

    /// What is otherwise than one might think, one sentence each.
    public List<String> notes() {
        return notes;
    }

    /// How many files came in.
    public long added() {
        return tree.added();
    }

    /// How many files and folders were taken away or replaced.
    public long removed() {
        return tree.removed();
    }

    /// Writes the new image to a file, which has its name only once it is whole; it may be the old image's own, which is
    /// replaced then and stays what it was otherwise.
    public void write(Path target, Progress progress) throws IOException {
        new PlanWriter(mastered.image(), progress).write(target, old::close);
    }

    /// Writes the new image from a channel's position on.
    public void write(WritableByteChannel to, Progress progress) throws IOException {
        new PlanWriter(mastered.image(), progress).write(to);
    }

    @Override
    public void close() throws IOException {
        old.close();
    }
}
