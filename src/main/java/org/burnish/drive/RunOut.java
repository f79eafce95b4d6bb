package org.burnish.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.block.Extent;
import org.burnish.scsi.CommandFailedException;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.mmc.Read10;

/// The last two blocks of a CD track that was written track at once: they belong to it by its length, and cannot be read.
final class RunOut {
    private static final int BLOCKS = 2;

    private final OpticalDrive drive;

    RunOut(OpticalDrive drive) {
        this.drive = drive;
    }

    /// The same extents, each without its run-out blocks where it has some.
    List<Extent> without(List<Extent> extents) throws IOException {
        List<Extent> shorter = new ArrayList<>();
        for (Extent extent : extents) {
            boolean runOut = extent.count() > BLOCKS && !canRead(extent.end() - 1) && !canRead(extent.end() - BLOCKS);
            shorter.add(runOut ? new Extent(extent.first(), extent.count() - BLOCKS) : extent);
        }
        return List.copyOf(shorter);
    }

    private boolean canRead(long block) throws IOException {
        try {
            new Read10(false).execute(drive.device(), (int) block, 1, ByteBuffer.allocate(Medium.BLOCK), Deadline.READ);
            return true;
        } catch (CommandFailedException e) {
            if (e.hostStatus() != HostStatus.OK) {
                throw e;
            }
            return false;
        }
    }
}
