package org.burnish.operation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.burnish.block.BlockSource;
import org.burnish.block.Disk;
import org.burnish.filesystem.MasteredImage;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.source.Graft;
import org.burnish.source.ScanOptions;
import org.burnish.tree.Directory;
import org.burnish.tree.VolumeDescription;
import org.jspecify.annotations.Nullable;

/// Makes an image like another one with some changes. The old image is only read: its files are blocks of the new plan
/// and are copied straight from it, or shared with it where the computer's file system can do that.
public final class EditImage implements Closeable {
    private final OpenedImage old;
    private final boolean owned;
    private final MasteredImage mastered;
    private final BlockSource image;
    private final @Nullable AddedSession session;
    private final List<String> notes;
    private final Counts counts;

    /// How the new image comes into being.
    public enum Way {
        /// As an image of its own.
        ANEW,
        /// In the old image's file: as a session behind it where that is possible, else as an image that replaces it.
        IN_PLACE,
        /// As a session behind the old image, and not otherwise.
        SESSION
    }

    /// How many files came in, and how many went.
    private record Counts(long added, long removed) {}

    private EditImage(OpenedImage old, boolean owned, MasteredImage mastered, BlockSource image, @Nullable AddedSession session,
            List<String> notes, Counts counts) {
        this.old = old;
        this.owned = owned;
        this.mastered = mastered;
        this.image = image;
        this.session = session;
        this.notes = notes;
        this.counts = counts;
    }

    /// Opens an image and plans the changed one.
    ///
    /// @param changes in the order in which they are made
    /// @param date when the change is made, or null when it is not to be recorded
    /// @throws OperationException when the image cannot be read, is of a kind that cannot be edited, or a change
    ///     cannot be made
    public static EditImage plan(Path image, List<ImageChange> changes, @Nullable OffsetDateTime date, Progress progress)
            throws IOException {
        return plan(image, EditRequest.of(changes, date, Way.ANEW), progress);
    }

    /// The same with other wishes.
    public static EditImage plan(Path image, EditRequest request, Progress progress) throws IOException {
        OpenedImage old = OpenImage.open(image);
        try {
            return plan(old, request, progress);
        } catch (IOException | RuntimeException e) {
            old.close();
            throw e;
        }
    }

    private static EditImage plan(OpenedImage old, EditRequest request, Progress progress) throws IOException {
        progress.begin(Phase.ofItems("Reading the image", 0));
        List<String> notes = new ArrayList<>();
        EditedTree tree = new EditedTree(old.file(), old.volumes().preferred().root(), progress);
        List<Graft> pending = new ArrayList<>();
        for (ImageChange change : request.changes()) {
            if (change instanceof ImageChange.Add(Graft source)) {
                pending.add(source);
            } else {
                add(tree, pending, request.scan(), notes);
                apply(tree, change);
            }
        }
        add(tree, pending, request.scan(), notes);
        VolumeDescription description = described(old, request.changes());
        Counts counts = new Counts(tree.added(), tree.removed());
        if (request.way() != Way.ANEW) {
            Remake continued = Remake.of(old, tree.root(), description, request.date(), false, progress);
            AddedSession session = session(old, continued, request.way(), notes, progress);
            if (session != null) {
                notes.addAll(continued.notes());
                return new EditImage(old, true, session.mastered(), session.image(), session, List.copyOf(notes), counts);
            }
        }
        Remake remake = Remake.of(old, tree.root(), description, request.date(), true, progress);
        notes.addAll(remake.notes());
        notes.addAll(Remake.sessionsNote(old));
        MasteredImage mastered = master(remake, builder -> builder, progress);
        return new EditImage(old, true, mastered, remake.finished(mastered.image()), null, List.copyOf(notes), counts);
    }

    private static @Nullable AddedSession session(OpenedImage old, Remake remake, Way way, List<String> notes, Progress progress)
            throws IOException {
        try {
            return AddedSession.plan(old, remake, progress);
        } catch (AddedSession.NotPossible e) {
            if (way == Way.SESSION) {
                throw new OperationException(new Failure.Unsupported("No session can be added to " + old.file() + ": " + e.because() + ".",
                        "Make a new image with burnish edit -o FILE --add."), e);
            }
            notes.add("the whole image is written anew, because " + e.because());
            return null;
        }
    }

    /// Plans an image of any tree that is like an open image: with its file systems, its boot equipment, its hiding and the
    /// order of its files. Nodes of the tree may be those of the old image's best view, under whatever names, and any others.
    /// The old image has to stay open as long as this is used, and is not closed with this.
    ///
    /// @param description what the new volume says of itself; [#description] has what the old one said
    /// @param date stands for times that neither the tree nor the description has, or null
    public static EditImage plan(
            OpenedImage old, Directory tree, VolumeDescription description, @Nullable OffsetDateTime date, Progress progress)
            throws IOException {
        return plan(old, tree, description, date, builder -> builder, progress);
    }

    /// The same with some things otherwise than in the old image.
    ///
    /// @param otherwise changes options that were taken from the old image
    public static EditImage plan(OpenedImage old, Directory tree, VolumeDescription description, @Nullable OffsetDateTime date,
            UnaryOperator<MasteringOptions.Builder> otherwise, Progress progress) throws IOException {
        progress.begin(Phase.ofItems("Reading the image", 0));
        Remake remake = Remake.of(old, tree, description, date, true, progress);
        List<String> notes = new ArrayList<>(remake.notes());
        notes.addAll(Remake.sessionsNote(old));
        MasteredImage mastered = master(remake, otherwise, progress);
        return new EditImage(old, false, mastered, remake.finished(mastered.image()), null, List.copyOf(notes),
                new Counts(remake.places().added(), remake.places().removed()));
    }

    private static MasteredImage master(Remake remake, UnaryOperator<MasteringOptions.Builder> otherwise, Progress progress)
            throws IOException {
        progress.begin(Phase.ofItems("Planning the image", 0));
        return Mastering.plan(remake.tree(), otherwise.apply(remake.options()).build(), progress);
    }

    private static void add(EditedTree tree, List<Graft> pending, ScanOptions scan, List<String> notes) throws IOException {
        if (!pending.isEmpty()) {
            notes.addAll(tree.add(List.copyOf(pending), scan));
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

    /// What an image says of itself, as a changed one is to say it: without the time of the last change.
    public static VolumeDescription description(OpenedImage old) {
        return described(old, List.of());
    }

    private static VolumeDescription described(OpenedImage image, List<ImageChange> changes) {
        VolumeDescription old = image.volumes().preferred().description();
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

    /// The new image as a source of blocks, as long as this is open.
    public BlockSource image() {
        return image;
    }

    /// Whether it is the old image with a session behind it.
    public boolean isSession() {
        return session != null;
    }

    /// How many bytes are to be written to the old image's own file.
    public long writtenInPlace() {
        return session == null ? image().length() : session.writtenInPlace();
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
        return counts.added;
    }

    /// How many files and folders were taken away or replaced; of a tree from elsewhere, how many files.
    public long removed() {
        return counts.removed;
    }

    /// Writes the new image to a file, which has its name only once it is whole. It may be the old image's own: a session is
    /// added there then, under the protection of a journal, and anything else replaces it.
    public void write(Path target, Progress progress) throws IOException {
        write(target, Disk.REAL, progress);
    }

    void write(Path target, Disk disk, Progress progress) throws IOException {
        if (session != null && Files.exists(target) && Files.isSameFile(target, old.file())) {
            session.writeInPlace(disk, progress);
        } else {
            new PlanWriter(image(), progress).write(target, owned ? old::close : () -> {});
        }
    }

    /// Writes the new image from a channel's position on.
    public void write(WritableByteChannel to, Progress progress) throws IOException {
        new PlanWriter(image(), progress).write(to);
    }

    @Override
    public void close() throws IOException {
        if (owned) {
            old.close();
        }
    }
}
