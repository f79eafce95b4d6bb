package org.burnish.virtualdrive.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.block.BlockSource;
import org.burnish.disc.cd.SectorMode;

/// Sectors of mode 1 around the blocks of an image.
final class BlockSectorStore implements SectorStore {
    private static final int BLOCK = 2048;

    private final BlockSource blocks;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private final byte[] whole = new byte[SectorMode.LENGTH];

    BlockSectorStore(BlockSource blocks) {
        this.blocks = blocks;
    }

    @Override
    public void read(int first, ByteBuffer into) throws IOException {
        for (int sector = first; into.hasRemaining(); sector++) {
            blocks.read(sector, block.clear());
            System.arraycopy(block.array(), 0, whole, SectorMode.MODE_1.userAt(), BLOCK);
            SectorMode.MODE_1.complete(whole, 0, sector);
            into.put(whole);
        }
    }

    @Override
    public boolean readUser(int first, int count, ByteBuffer into) throws IOException {
        int limit = into.limit();
        into.limit(into.position() + count * BLOCK);
        try {
            blocks.read(first, into);
        } finally {
            into.limit(limit);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
