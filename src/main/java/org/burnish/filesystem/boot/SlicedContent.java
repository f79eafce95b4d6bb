package org.burnish.filesystem.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.burnish.block.BlockSource;
import org.burnish.block.Extent;
import org.burnish.bytes.DiscFormatException;
import org.burnish.tree.Content;

/// Bytes of an image from one place on.
public record SlicedContent(BlockSource source, long position, long length) implements Content {

    /// As many of these bytes as the image has.
    public static SlicedContent of(BlockSource source, long position, long length) {
        return new SlicedContent(source, position, Math.clamp(length, 0, Math.max(0, source.length() - position)));
    }

    @Override
    public int read(long from, ByteBuffer into) throws IOException {
        if (from >= length) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), length - from);
        ByteBuffer part = into.duplicate().limit(into.position() + count);
        source.readBytes(position + from, part);
        into.position(part.position());
        return count;
    }

    @Override
    public void transferTo(long from, long count, WritableByteChannel to) throws IOException {
        if (from < 0 || count < 0 || from > length - count) {
            throw new DiscFormatException(position + from, "the boot image ends at byte " + length);
        }
        source.transferBytes(position + from, count, to);
    }

    @Override
    public List<Extent> extents() {
        int unit = source.blockSize();
        return length == 0 || position % unit != 0 ? List.of() : List.of(new Extent(position / unit, Math.ceilDiv(length, unit)));
    }

    @Override
    public String toString() {
        return "boot image in sector " + position / 2048;
    }
}
