package org.burnish.filesystem.udf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.burnish.block.Extent;
import org.burnish.bytes.DiscFormatException;
import org.burnish.tree.Content;
import org.jspecify.annotations.Nullable;

/// The bytes of a file of a logical volume. Two are equal when they have the same file entry.
final class FileContent implements Content {
    private final LogicalVolume volume;
    private final BlockAddress icb;
    private final FileEntry entry;
    private final long length;
    private final String subject;
    private @Nullable ExtentTable table;

    /// @param icb where the file entry stands
    /// @param length bytes in the file, not more than the entry says
    FileContent(LogicalVolume volume, BlockAddress icb, FileEntry entry, long length, String subject) {
        this.volume = volume;
        this.icb = icb;
        this.entry = entry;
        this.length = length;
        this.subject = subject;
    }

    @Override
    public long length() {
        return length;
    }

    /// Whether the bytes stand in the file entry itself.
    boolean isEmbedded() {
        return entry.icb().form() == IcbTag.Form.EMBEDDED;
    }

    /// The extents; none when the bytes are embedded.
    synchronized ExtentTable table() throws IOException {
        if (table == null) {
            table = isEmbedded() ? ExtentTable.EMPTY : new AllocationReader(volume, subject).read(entry, icb.partition());
        }
        return table;
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        return read(position, into, false);
    }

    /// @param mirrored whether to read the second copy of what has one
    int read(long position, ByteBuffer into, boolean mirrored) throws IOException {
        if (position >= length) {
            return -1;
        }
        int wanted = (int) Math.min(into.remaining(), length - position);
        if (isEmbedded()) {
            into.put(entry.allocation(), (int) position, wanted);
            return wanted;
        }
        Run run = run(position, wanted, mirrored);
        ByteBuffer part = into.duplicate().limit(into.position() + (int) run.count);
        if (run.position < 0) {
            zero(part);
        } else {
            volume.sectors().source().readBytes(run.position, part);
        }
        into.position(part.position());
        return (int) run.count;
    }

    private static void zero(ByteBuffer part) {
        while (part.hasRemaining()) {
            part.put((byte) 0);
        }
    }

    @Override
    public void transferTo(long position, long count, WritableByteChannel to) throws IOException {
        if (isEmbedded()) {
            Content.super.transferTo(position, count, to);
            return;
        }
        long end = position + count;
        for (long at = position; at < end; ) {
            Run run = run(at, end - at, false);
            if (run.position < 0) {
                Content.super.transferTo(at, run.count, to);
            } else {
                volume.sectors().source().transferBytes(run.position, run.count, to);
            }
            at += run.count;
        }
    }

    /// Bytes that stand side by side in the image, or in a hole.
    ///
    /// @param position byte position in the image, or negative for a hole
    private record Run(long position, long count) {}

    private Run run(long position, long count, boolean mirrored) throws IOException {
        ExtentTable extents = table();
        if (position >= extents.length()) {
            throw new DiscFormatException(-1, subject + " ends at byte " + extents.length() + " instead of " + length);
        }
        int index = extents.indexOf(position);
        long inExtent = position - extents.start(index);
        long left = Math.min(count, extents.end(index) - position);
        AllocationDescriptor extent = extents.extent(index);
        if (extent.kind() != AllocationDescriptor.Kind.RECORDED) {
            return new Run(-1, left);
        }
        int blockSize = volume.blockSize();
        int inBlock = (int) (inExtent % blockSize);
        BlockAddress address = new BlockAddress(extent.location().block() + inExtent / blockSize, extent.location().partition());
        Extent found = locate(address, (inBlock + left + blockSize - 1) / blockSize, mirrored);
        long there = found.count() * blockSize - inBlock;
        return new Run(volume.sectors().position(found.first()) + inBlock, Math.min(left, there));
    }

    private Extent locate(BlockAddress address, long count, boolean mirrored) throws DiscFormatException {
        if (mirrored) {
            Extent mirror = volume.partition(address.partition()).locateMirror(address.block(), count).orElse(null);
            if (mirror != null) {
                volume.sectors().requireInside(mirror.first(), mirror.count());
                return mirror;
            }
        }
        return volume.locate(address, count);
    }

    /// Empty when the file is embedded, has holes, or has extents that do not fill the blocks of the image.
    @Override
    public List<Extent> extents() {
        try {
            return extentsInImage();
        } catch (IOException _) {
            return List.of();
        }
    }

    private List<Extent> extentsInImage() throws IOException {
        List<Extent> extents = new ArrayList<>();
        int unit = volume.sectors().source().blockSize();
        ExtentTable all = table();
        for (long at = 0; at < all.length(); ) {
            Run run = run(at, all.length() - at, false);
            at += run.count;
            if (run.position < 0 || run.position % unit != 0 || (run.count % unit != 0 && at < all.length())) {
                return List.of();
            }
            append(extents, new Extent(run.position / unit, (run.count + unit - 1) / unit));
        }
        return extents;
    }

    private static void append(List<Extent> extents, Extent next) {
        if (!extents.isEmpty() && extents.getLast().end() == next.first()) {
            Extent before = extents.removeLast();
            extents.add(new Extent(before.first(), before.count() + next.count()));
        } else {
            extents.add(next);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileContent that && volume == that.volume && icb.equals(that.icb);
    }

    @Override
    public int hashCode() {
        return icb.hashCode();
    }

    @Override
    public String toString() {
        return subject;
    }
}
