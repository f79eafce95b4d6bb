package org.burnish.layout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Zeros;
import org.burnish.job.Progress;

/// A layout as blocks that can be read: an image that was never written.
public final class PlannedImage implements BlockSource {
    private final Layout layout;

    public PlannedImage(Layout layout) {
        this.layout = layout;
    }

    public Layout layout() {
        return layout;
    }

    @Override
    public int blockSize() {
        return layout.blockSize();
    }

    @Override
    public long blockCount() {
        return layout.blockCount();
    }

    @Override
    public void read(long firstBlock, ByteBuffer into) throws IOException {
        requireInside(firstBlock, into);
        int limit = into.limit();
        long block = firstBlock;
        int i = layout.regionAtOrBefore(block);
        while (into.hasRemaining()) {
            long left = (limit - into.position()) / blockSize();
            long inRegion = i < 0 ? -1 : block - layout.firstBlock(i);
            long count = i < 0 ? 0 : Math.min(left, layout.region(i).blocks() - inRegion);
            if (count > 0) {
                into.limit(into.position() + (int) count * blockSize());
                render(layout.region(i), inRegion, into);
                into.limit(limit);
            } else {
                long next = i + 1 < layout.regionCount() ? layout.firstBlock(i + 1) : blockCount();
                count = Math.min(left, next - block);
                Zeros.put(into, (int) count * blockSize());
                i++;
            }
            block += count;
        }
    }

    /// Structures are put together byte by byte, which is quicker on the heap; files are read straight to where they go.
    private void render(Region region, long first, ByteBuffer into) throws IOException {
        if (!into.isDirect() || region instanceof ContentRegion) {
            region.render(layout, first, into);
            return;
        }
        ByteBuffer heap = ByteBuffer.allocate(into.remaining());
        region.render(layout, first, heap);
        into.put(heap.flip());
    }

    @Override
    public void transferTo(long firstBlock, long count, WritableByteChannel to) throws IOException {
        transferTo(firstBlock, count, to, Progress.NONE);
    }

    @Override
    public void transferTo(long firstBlock, long count, WritableByteChannel to, Progress progress) throws IOException {
        requireInside(firstBlock, count);
        try (BatchedTransfer transfer = new BatchedTransfer(this, to, progress)) {
            transfer.transfer(firstBlock, count);
        }
    }

    /// Nothing is held open.
    @Override
    public void close() {}
}
