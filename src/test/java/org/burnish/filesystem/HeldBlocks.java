package org.burnish.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.block.BlockSource;

/// An image that is held in memory.
record HeldBlocks(byte[] bytes) implements BlockSource {
    @Override
    public int blockSize() {
        return 2048;
    }

    @Override
    public long blockCount() {
        return bytes.length / 2048;
    }

    @Override
    public void read(long firstBlock, ByteBuffer into) throws IOException {
        requireInside(firstBlock, into);
        into.put(bytes, (int) firstBlock * 2048, into.remaining());
    }

    @Override
    public void close() {}
}
