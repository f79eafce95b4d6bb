package org.burnish.scsi.mmc;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.Device;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;

/// READ (12): reads more blocks at once, or without retries.
@Clause("MMC-6 6.15")
public final class Read12 {
    public static final int OPERATION_CODE = 0xA8;
    private static final String NAME = "READ (12)";

    private final Cdb cdb = new Cdb(OPERATION_CODE);

    /// @param forceUnitAccess whether the drive reads the disc rather than its buffer
    /// @param streaming whether speed counts more than right bytes: not for copying
    public Read12(boolean forceUnitAccess, boolean streaming) {
        cdb.bit(1, 3, forceUnitAccess).bit(10, 7, streaming);
    }

    Cdb cdb(int lba, int blocks) {
        return cdb.i32(2, lba).u32(6, blocks);
    }

    /// Reads `blocks` blocks from `lba` on into the rest of `into`, which is just as long.
    public Outcome execute(Device device, int lba, int blocks, ByteBuffer into, Deadline deadline) throws IOException {
        return device.transfer(NAME, cdb(lba, blocks), Direction.IN, into, deadline, true);
    }
}
