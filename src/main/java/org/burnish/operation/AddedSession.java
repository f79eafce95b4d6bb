package org.burnish.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.block.BlockSource;
import org.burnish.block.Disk;
import org.burnish.block.Extent;
import org.burnish.block.FileBlockSource;
import org.burnish.block.FileInUseException;
import org.burnish.block.InPlaceChange;
import org.burnish.block.UndoJournal;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.Continuation;
import org.burnish.filesystem.MasteredImage;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.Volumes;
import org.burnish.filesystem.boot.SlicedContent;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.filesystem.iso9660.HierarchyDescriptor;
import org.burnish.filesystem.iso9660.SessionScan;
import org.burnish.filesystem.iso9660.VolumeDescriptor;
import org.burnish.filesystem.udf.OlderVolume;
import org.burnish.job.Phase;
import org.burnish.job.Progress;
import org.burnish.layout.ContinuedImage;
import org.burnish.layout.LayoutException;
import org.burnish.tree.Content;
import org.jspecify.annotations.Nullable;

/// A session behind an image: the new tree with all that is new in it, while old files stay where they are. Besides what
/// comes behind the old end, only the volume descriptors and partition tables at the image's start are written.
final class AddedSession {
    private static final int BLOCK = VolumeDescriptor.LENGTH;
    private static final int MOST_PADDING = 4096;
    private static final int HEAD = VolumeDescriptor.FIRST_BLOCK * BLOCK;

    private final OpenedImage old;
    private final MasteredImage mastered;
    private final ContinuedImage continued;
    private final BlockSource image;

    private AddedSession(OpenedImage old, long end, MasteredImage mastered, Remake remake) {
        this.old = old;
        this.mastered = mastered;
        this.continued = new ContinuedImage(old.image().blocks(), end, mastered.image());
        this.image = remake.finished(continued);
    }

    /// An image cannot be continued by a session.
    static final class NotPossible extends Exception {
        private static final long serialVersionUID = 1;

        NotPossible(String because) {
            super(because);
        }

        /// Why, as the rest of a sentence.
        String because() {
            return String.valueOf(getMessage());
        }
    }

    /// @throws NotPossible when this image cannot be continued; nothing is wrong with it
    static AddedSession plan(OpenedImage old, Remake remake, Progress progress) throws IOException, NotPossible {
        Continuation continuation = continuation(old);
        progress.begin(Phase.ofItems("Planning the session", 0));
        try {
            return new AddedSession(old, continuation.end(),
                    Mastering.plan(remake.tree(), remake.options().build().continuing(continuation), progress), remake);
        } catch (LayoutException e) {
            throw new NotPossible(String.valueOf(e.getMessage()));
        }
    }

    private static Continuation continuation(OpenedImage old) throws IOException, NotPossible {
        BlockSource blocks = old.image().blocks();
        Volumes.RecordedSession last = old.volumes().last();
        if (!(blocks instanceof FileBlockSource)) {
            throw new NotPossible("it is a " + old.image().kind());
        }
        if (last.descriptors().hierarchies().anyMatch(descriptor -> descriptor.logicalBlockSize() != BLOCK)) {
            throw new NotPossible("its blocks do not have " + BLOCK + " bytes");
        }
        Optional<DescriptorSet> head = DescriptorSet.read(blocks, 0, Findings.IGNORED);
        List<SessionScan.Found> sessions = SessionScan.of(blocks);
        if (head.isEmpty() || head.get().position() != HEAD || sessions.isEmpty() || !sessions.getLast().source().equals(blocks)) {
            throw new NotPossible(last.udf() == null ? "its start is missing" : "it has no file system but UDF");
        }
        long headEnd = head.get().positions().getLast() + BLOCK;
        OlderVolume udf = older(blocks, last, headEnd);
        long descriptorsEnd = headEnd + (udf == null ? 0L : (long) udf.recognition() * BLOCK);
        long from = udf == null ? 0 : udf.partitionStart();
        return new Continuation(end(blocks, last), SlicedContent.of(blocks, HEAD, descriptorsEnd - HEAD),
                content -> place(content, from, blocks.blockCount()), sessions.stream().map(SessionScan.Found::firstBlock).toList(), udf);
    }

    private static @Nullable OlderVolume older(BlockSource blocks, Volumes.RecordedSession last, long headEnd)
            throws IOException, NotPossible {
        if (last.udf() == null) {
            return null;
        }
        Optional<OlderVolume> older = OlderVolume.of(blocks, last.udf(), headEnd, last.firstBlock());
        if (older.isEmpty()) {
            throw new NotPossible("its UDF is of a kind that cannot be continued in a file");
        }
        return older.get();
    }

    /// The block behind the last session, when nothing but zeros follows there: other programs look for the next session
    /// right behind the volume, not behind what a file is filled up with.
    private static long end(BlockSource blocks, Volumes.RecordedSession last) throws IOException {
        long count = blocks.blockCount();
        long end = last.firstBlock() + last.descriptors().primary().map(HierarchyDescriptor::volumeSpaceSize).orElse(count);
        if (end <= last.firstBlock() || end >= count || count - end > MOST_PADDING) {
            return count;
        }
        ByteBuffer padding = ByteBuffer.allocate((int) (count - end) * BLOCK);
        blocks.read(end, padding);
        for (byte filled : padding.array()) {
            if (filled != 0) {
                return count;
            }
        }
        return end;
    }

    /// The first block of a content that lies in one piece in the image.
    ///
    /// @param from the first block that all trees can refer to
    private static long place(Content content, long from, long end) {
        List<Extent> extents = content.extents();
        return extents.size() == 1 && extents.getFirst().first() >= from && extents.getFirst().end() <= end
                ? extents.getFirst().first() : -1;
    }

    MasteredImage mastered() {
        return mastered;
    }

    /// The old image and the session as one.
    BlockSource image() {
        return image;
    }

    /// How many bytes are written to the image's own file.
    long writtenInPlace() {
        return (image.blockCount() - continued.oldEnd() + continued.overwritten().stream().mapToLong(Extent::count).sum()) * BLOCK;
    }

    /// Adds the session to the image's own file. Whatever happens, the file is the old or the new image afterwards, or will
    /// be made the old one when it is opened next.
    void writeInPlace(Disk disk, Progress progress) throws IOException {
        ImplantedImage.computeIn(image, progress);
        List<UndoJournal.Change> changes = new ArrayList<>();
        for (Extent extent : continued.overwritten()) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(extent.count() * BLOCK));
            image.read(extent.first(), bytes);
            changes.add(new UndoJournal.Change(extent.first() * BLOCK, new byte[0], bytes.array()));
        }
        long first = continued.oldEnd();
        long count = image.blockCount() - first;
        progress.begin(Phase.ofBytes("Writing the session", count * BLOCK));
        try {
            new InPlaceChange(old.file(), disk).apply(old.image().blocks().length(), first * BLOCK, image.length(), changes,
                    to -> image.transferTo(first, count, to, progress));
        } catch (FileInUseException e) {
            throw new OperationException(new Failure.TargetInUse(old.file()), e);
        } catch (IOException e) {
            if (Failures.isNoSpace(e)) {
                throw new OperationException(new Failure.NoSpace(old.file(), 0, -1), e);
            }
            throw e;
        }
    }
}
