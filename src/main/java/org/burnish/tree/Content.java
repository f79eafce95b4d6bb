package org.burnish.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.burnish.block.Extent;

/// The bytes of a file, wherever they lie. Two contents that are equal are the same bytes and are recorded
/// once: that is how hard links, and equal files when the user wishes, share their blocks.
public interface Content {
    /// Bytes in the file.
    long length();

    /// Reads bytes from `position` on into the rest of `into`, like a file channel.
    ///
    /// @return how many bytes were read, or -1 at the end
    int read(long position, ByteBuffer into) throws IOException;

    /// Writes `count` bytes from `position` on to a channel's current position; all of them, or it throws.
    default void transferTo(long position, long count, WritableByteChannel to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(Math.max(count, 1), 1 << 20));
        long end = position + count;
        while (position < end) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
            int n = read(position, buffer);
            if (n <= 0) {
                throw new IOException("ends at byte " + position + " instead of " + end);
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
            position += n;
        }
    }

    /// Where on the disc the content lies, in order; empty when it does not lie on a disc as it is.
    default List<Extent> extents() {
        return List.of();
    }
}
