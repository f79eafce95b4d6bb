package org.burnish.layout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.burnish.block.BlockSource;
import org.burnish.block.Extent;

/// An image with a plan over it: what the plan places, and all behind the image's end, is the plan's; everything else
/// stays as it is.
public final class ContinuedImage implements BlockSource {
    private final BlockSource old;
    private final long end;
    private final PlannedImage plan;
    private final List<Extent> overwritten;

    /// @param old not closed with this
    /// @param end number of the old image's first block that does not count
    public ContinuedImage(BlockSource old, long end, PlannedImage plan) {
        this.old = old;
        this.end = end;
        this.plan = plan;
        this.overwritten = overwritten(plan.layout(), end);
    }

    private static List<Extent> overwritten(Layout layout, long end) {
        List<Extent> found = new ArrayList<>();
        for (Region region : layout.regions()) {
            Extent extent = layout.extentOf(region);
            if (extent.first() >= end) {
                break;
            }
            if (extent.end() > end) {
                throw new IllegalStateException(region + " reaches beyond the old end " + end);
            }
            boolean next = !found.isEmpty() && found.getLast().end() == extent.first();
            if (next) {
                extent = new Extent(found.getLast().first(), found.removeLast().count() + extent.count());
            }
            if (extent.count() > 0) {
                found.add(extent);
            }
        }
        return List.copyOf(found);
    }

    /// The blocks of the old image that are not what they were.
    public List<Extent> overwritten() {
        return overwritten;
    }

    /// The number of the block behind those of the old image that count.
    public long oldEnd() {
        return end;
    }

    @Override
    public int blockSize() {
        return plan.blockSize();
    }

    @Override
    public long blockCount() {
        return plan.blockCount();
    }

    /// Blocks that come from one place.
    private record Run(BlockSource source, long count) {}

    private Run runAt(long block, long most) {
        if (block >= end) {
            return new Run(plan, most);
        }
        // File systems share what starts on a border of 4 KiB.
        long count = block % 2 == 1 ? 1 : Math.min(most, end - block);
        for (Extent extent : overwritten) {
            if (extent.contains(block)) {
                return new Run(plan, Math.min(count, extent.end() - block));
            }
            if (extent.first() > block) {
                count = Math.min(count, extent.first() - block);
            }
        }
        return new Run(old, count);
    }

    @Override
    public void read(long firstBlock, ByteBuffer into) throws IOException {
        requireInside(firstBlock, into);
        int limit = into.limit();
        long block = firstBlock;
        while (into.position() < limit) {
            Run run = runAt(block, (limit - into.position()) / blockSize());
            into.limit(into.position() + (int) run.count * blockSize());
            run.source.read(block, into);
            into.limit(limit);
            block += run.count;
        }
    }

    @Override
    public void transferTo(long firstBlock, long count, WritableByteChannel to) throws IOException {
        requireInside(firstBlock, count);
        for (long done = 0; done < count; ) {
            Run run = runAt(firstBlock + done, count - done);
            run.source.transferTo(firstBlock + done, run.count, to);
            done += run.count;
        }
    }

    @Override
    public void close() {}
}
