package org.burnish.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.block.BlockSource;
import org.burnish.block.Extent;
import org.burnish.bytes.Zeros;
import org.burnish.scsi.CommandFailedException;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Sense;
import org.burnish.scsi.SenseKey;
import org.burnish.scsi.mmc.Read10;

/// The blocks of a disc in a drive, 64 KiB with each command. What lies between sessions, or is sound, reads as zeros.
public final class DiscBlocks implements BlockSource {
    private static final int BLOCK = 2048;
    private static final int BLOCKS_AT_ONCE = 32;

    private final OpticalDrive drive;
    private final List<Extent> readable;
    private final long blocks;
    private final int atOnce;
    private final Read10 command = new Read10(false);

    /// @param readable where data is, in ascending order
    DiscBlocks(OpticalDrive drive, List<Extent> readable) {
        this.drive = drive;
        this.readable = readable;
        this.blocks = readable.isEmpty() ? 0 : readable.getLast().end();
        this.atOnce = Math.clamp(drive.device().maximumTransfer() / BLOCK, 1, BLOCKS_AT_ONCE);
    }

    @Override
    public int blockSize() {
        return BLOCK;
    }

    @Override
    public long blockCount() {
        return blocks;
    }

    /// @throws UnreadableBlockException which names the first block that cannot be read
    @Override
    public void read(long firstBlock, ByteBuffer into) throws IOException {
        requireInside(firstBlock, into);
        int limit = into.limit();
        try {
            for (long block = firstBlock; into.position() < limit; ) {
                int wanted = Math.min(atOnce, (limit - into.position()) / BLOCK);
                Extent part = part(block, wanted);
                int count = (int) part.count();
                into.limit(into.position() + count * BLOCK);
                if (isReadable(part)) {
                    readAtOnce(block, count, into);
                } else {
                    Zeros.fill(into);
                }
                block += count;
                into.limit(limit);
            }
        } finally {
            into.limit(limit);
        }
    }

    /// The blocks from `block` on that are all readable or all not.
    private Extent part(long block, int most) {
        long end = block + most;
        for (Extent extent : readable) {
            if (extent.contains(block)) {
                return new Extent(block, Math.min(end, extent.end()) - block);
            }
            if (extent.first() > block) {
                return new Extent(block, Math.min(end, extent.first()) - block);
            }
        }
        return new Extent(block, most);
    }

    private boolean isReadable(Extent part) {
        return readable.stream().anyMatch(extent -> extent.contains(part.first()));
    }

    /// The drive takes one command after the other. When several blocks fail, each is read alone to find the one.
    private synchronized void readAtOnce(long block, int count, ByteBuffer into) throws IOException {
        int start = into.position();
        try {
            transfer(block, count, into);
        } catch (CommandFailedException e) {
            into.position(start);
            if (e.hostStatus() != HostStatus.OK || count == 1 || isProtected(e.sense())) {
                throw new UnreadableBlockException(block, e);
            }
            into.limit(start);
            for (int i = 0; i < count; i++) {
                readOne(block + i, into.limit(start + (i + 1) * BLOCK));
            }
        }
    }

    private void readOne(long block, ByteBuffer into) throws IOException {
        int start = into.position();
        try {
            transfer(block, 1, into);
        } catch (CommandFailedException e) {
            into.position(start);
            throw new UnreadableBlockException(block, e);
        }
    }

    /// Reading scrambled sectors again makes some computers hang.
    private static boolean isProtected(Sense sense) {
        return sense.code() == 0x6F;
    }

    private void transfer(long block, int count, ByteBuffer into) throws IOException {
        int start = into.position();
        for (boolean waited = false; ; waited = true) {
            try {
                command.execute(drive.device(), (int) block, count, into, Deadline.READ);
                break;
            } catch (CommandFailedException e) {
                into.position(start);
                boolean loading = e.sense().key() == SenseKey.NOT_READY && Readiness.of(e.sense()) == Readiness.LOADING;
                if (waited || !loading) {
                    throw e;
                }
                drive.waiting().untilReady(false, progress -> {});
            }
        }
        if (into.position() - start != count * BLOCK) {
            int arrived = into.position() - start;
            into.position(start);
            throw new IOException("the drive sent " + arrived + " bytes of blocks " + block + " to " + (block + count - 1));
        }
    }

    @Override
    public void close() {
        drive.close();
    }
}
