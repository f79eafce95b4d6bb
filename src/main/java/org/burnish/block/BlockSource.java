package org.burnish.block;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.burnish.bytes.DiscFormatException;
import org.burnish.job.Progress;

/// Blocks that can be read in any order from any thread: an image file, an image that is only planned, a
/// disc in a drive, or a part of one of these.
public interface BlockSource extends Closeable {
    /// Bytes between two looks at whether the user wants to stop.
    int TRANSFER_PART = 8 << 20;

    /// Bytes in a block.
    int blockSize();

    /// How many blocks there are.
    long blockCount();

    /// Fills the rest of `into`, a whole number of blocks, from `firstBlock` on.
    ///
    /// @throws DiscFormatException when a block lies outside the source
    /// @throws IOException when a block cannot be read
    void read(long firstBlock, ByteBuffer into) throws IOException;

    /// Writes `count` blocks from `firstBlock` on to a channel's current position; kernel copies where the
    /// source has a better way than this one.
    default void transferTo(long firstBlock, long count, WritableByteChannel to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(Math.max(count, 1) * blockSize(), 1 << 20));
        long end = firstBlock + count;
        int blocks = buffer.capacity() / blockSize();
        for (long block = firstBlock; block < end; block += blocks) {
            buffer.clear().limit((int) Math.min(blocks, end - block) * blockSize());
            read(block, buffer);
            buffer.flip();
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
        }
    }

    /// The same with progress in bytes, which can stop it between two parts.
    default void transferTo(long firstBlock, long count, WritableByteChannel to, Progress progress) throws IOException {
        long blocks = Math.max(1, TRANSFER_PART / blockSize());
        for (long done = 0; done < count; done += blocks) {
            progress.checkpoint();
            long part = Math.min(blocks, count - done);
            transferTo(firstBlock + done, part, to);
            progress.advance(part * blockSize());
        }
    }

    /// Bytes that there are: those of all blocks, or fewer when the last block is there only in part.
    default long length() {
        return blockCount() * blockSize();
    }

    /// Fills the rest of `into` from byte `position` on, which need not be a block's border.
    default void readBytes(long position, ByteBuffer into) throws IOException {
        int size = blockSize();
        if (position % size == 0 && into.remaining() % size == 0) {
            read(position / size, into);
            return;
        }
        ByteBuffer blocks = ByteBuffer.allocate((int) Math.min(64L * size, into.remaining() + 2L * size) / size * size);
        for (long at = position; into.hasRemaining(); ) {
            long block = Math.floorDiv(at, size);
            int skipped = (int) (at - block * size);
            int wanted = (int) Math.min(blocks.capacity(), skipped + (long) into.remaining());
            blocks.clear().limit((wanted + size - 1) / size * size);
            read(block, blocks);
            blocks.flip().limit(wanted).position(skipped);
            at += blocks.remaining();
            into.put(blocks);
        }
    }

    /// Writes `count` bytes from byte `position` on to a channel's current position.
    default void transferBytes(long position, long count, WritableByteChannel to) throws IOException {
        int size = blockSize();
        long head = Math.min(count, Math.floorMod(-position, size));
        long blocks = (count - head) / size;
        transferPart(position, (int) head, to);
        if (blocks > 0) {
            transferTo((position + head) / size, blocks, to);
        }
        long done = head + blocks * size;
        transferPart(position + done, (int) (count - done), to);
    }

    private void transferPart(long position, int count, WritableByteChannel to) throws IOException {
        if (count > 0) {
            ByteBuffer part = ByteBuffer.allocate(count);
            readBytes(position, part);
            part.flip();
            while (part.hasRemaining()) {
                to.write(part);
            }
        }
    }

    /// Throws when the blocks that `into` asks for are not all inside.
    default void requireInside(long firstBlock, ByteBuffer into) throws DiscFormatException {
        if (into.remaining() % blockSize() != 0) {
            throw new IllegalArgumentException(into.remaining() + " bytes are no whole number of blocks");
        }
        requireInside(firstBlock, into.remaining() / blockSize());
    }

    /// Throws when these blocks are not all inside.
    default void requireInside(long firstBlock, long count) throws DiscFormatException {
        if (firstBlock < 0 || count < 0 || firstBlock > blockCount() - count) {
            throw new DiscFormatException(
                    firstBlock * blockSize(),
                    "blocks " + firstBlock + " to " + (firstBlock + count - 1) + " lie outside the image, which has "
                            + blockCount() + " blocks");
        }
    }

    @Override
    void close() throws IOException;
}
