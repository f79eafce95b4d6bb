package org.burnish.block;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.burnish.bytes.DiscFormatException;

/// Blocks under other numbers: a part of a disc that was stored alone, whose structures still count from the
/// disc's start, or an image with something put before it. Closing it closes the source.
public final class ShiftedBlockSource implements BlockSource {
    private final BlockSource source;
    private final long shift;

    /// @param shift what is added to the numbers that the blocks have in `source`
    public ShiftedBlockSource(BlockSource source, long shift) {
        this.source = source;
        this.shift = shift;
    }

    @Override
    public int blockSize() {
        return source.blockSize();
    }

    /// The number of the block behind the last one; the blocks before the shift are not there.
    @Override
    public long blockCount() {
        return source.blockCount() + shift;
    }

    @Override
    public long length() {
        return source.length() + shift * blockSize();
    }

    @Override
    public void read(long firstBlock, ByteBuffer into) throws IOException {
        source.read(inside(firstBlock), into);
    }

    @Override
    public void readBytes(long position, ByteBuffer into) throws IOException {
        inside(position / blockSize());
        source.readBytes(position - shift * blockSize(), into);
    }

    @Override
    public void transferTo(long firstBlock, long count, WritableByteChannel to) throws IOException {
        source.transferTo(inside(firstBlock), count, to);
    }

    @Override
    public void transferBytes(long position, long count, WritableByteChannel to) throws IOException {
        inside(position / blockSize());
        source.transferBytes(position - shift * blockSize(), count, to);
    }

    private long inside(long block) throws DiscFormatException {
        if (block < shift) {
            throw new DiscFormatException(block * blockSize(), "block " + block
                    + " is in an earlier session, which is not in this image; it starts with block " + shift);
        }
        return block - shift;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
