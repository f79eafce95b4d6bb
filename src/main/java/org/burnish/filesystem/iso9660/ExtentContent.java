package org.burnish.filesystem.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.burnish.block.Extent;
import org.burnish.bytes.DiscFormatException;
import org.burnish.tree.Content;

/// The bytes of a file that lies in consecutive blocks.
///
/// @param block number of the first block with data
record ExtentContent(VolumeSpace space, long block, long length) implements Content {

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        if (position >= length) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), length - position);
        requireInside(position, count);
        ByteBuffer part = into.duplicate().limit(into.position() + count);
        space.source().readBytes(space.position(block) + position, part);
        into.position(part.position());
        return count;
    }

    @Override
    public void transferTo(long position, long count, WritableByteChannel to) throws IOException {
        if (position < 0 || count < 0 || position > length - count) {
            throw new IOException("ends at byte " + length + ", not " + (position + count));
        }
        requireInside(position, count);
        space.source().transferBytes(space.position(block) + position, count, to);
    }

    private void requireInside(long position, long count) throws DiscFormatException {
        long at = space.position(block) + position;
        if (at > space.source().length() - count) {
            throw new DiscFormatException(at, "the file's bytes from " + position + " on lie outside the image, which ends at byte "
                    + space.source().length());
        }
    }

    @Override
    public List<Extent> extents() {
        int blockSize = space.blockSize();
        return length == 0 ? List.of() : List.of(new Extent(block, (length + blockSize - 1) / blockSize));
    }
}
