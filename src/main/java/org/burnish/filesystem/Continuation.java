package org.burnish.filesystem;

import java.util.List;
import java.util.function.ToLongFunction;
import org.burnish.filesystem.iso9660.SessionTable;
import org.burnish.filesystem.iso9660.VolumeDescriptor;
import org.burnish.filesystem.udf.AnchorVolumeDescriptorPointer;
import org.burnish.filesystem.udf.OlderVolume;
import org.burnish.filesystem.udf.VolumeRegions;
import org.burnish.layout.Anchor;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.LayoutBuilder;
import org.burnish.tree.Content;
import org.jspecify.annotations.Nullable;

/// An image to which a session is added. What lies in it stays where it is, and so do the files of the new session's tree
/// that are there already. The descriptors at the image's start are made those of the new session, as on rewritable media,
/// so that readers that know no sessions show the newest.
///
/// @param end how many blocks the image has
/// @param descriptors the volume descriptors at its start, and with that, how many may stand there
/// @param places number of the first block of a content that lies in the image, negative for others
/// @param sessions first blocks of the older sessions, in order; 0 for one whose descriptors are those at the image's start
/// @param udf the image's UDF volume, whose recognition the descriptors include, or null when there is none
public record Continuation(
        long end, Content descriptors, ToLongFunction<Content> places, List<Long> sessions, @Nullable OlderVolume udf) {
    /// Sessions start on a multiple of this, as xorriso has it for files and media whose start is rewritten.
    private static final int ALIGNMENT = 32;
    private static final int BLOCK = VolumeDescriptor.LENGTH;

    /// How many volume descriptors may stand at the image's start.
    public int room() {
        return Math.toIntExact(descriptors.length() / BLOCK);
    }

    /// The first block of the new session.
    long start() {
        if (!hasOriginal()) {
            return aligned(end);
        }
        long descriptorsEnd = VolumeDescriptor.FIRST_BLOCK + (long) room();
        return aligned(original() + (udf == null ? descriptorsEnd : Math.max(descriptorsEnd, AnchorVolumeDescriptorPointer.FIRST_SECTOR + 1L)));
    }

    /// Whether the first session's descriptors would be lost.
    private boolean hasOriginal() {
        return sessions.contains(0L);
    }

    /// Where the first session has its descriptors from now on, sixteen blocks before them.
    private long original() {
        return aligned(end);
    }

    private static long aligned(long block) {
        return Math.ceilDiv(block, ALIGNMENT) * ALIGNMENT;
    }

    /// Adds what stands before the new session's descriptors.
    ///
    /// @param volume the new session's UDF, if it has any
    void addStart(LayoutBuilder builder, @Nullable VolumeRegions volume) {
        if (hasOriginal()) {
            builder.add(new ContentRegion(descriptors, BLOCK), new Anchor.At(original() + VolumeDescriptor.FIRST_BLOCK));
            if (volume != null) {
                volume.addOlder(builder, original());
            }
        }
        List<Long> known = sessions.stream().map(session -> session == 0 ? original() : session).toList();
        builder.add(new SessionTable(known, start()), new Anchor.At(start()));
    }
}
