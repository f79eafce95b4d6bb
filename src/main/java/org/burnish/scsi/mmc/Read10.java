package org.burnish.scsi.mmc;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.Device;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;

/// READ (10): reads blocks of 2048 bytes. One object and its command descriptor block serve any number of reads, and
/// nothing is allocated for one.
@Clause("MMC-6 6.14")
public final class Read10 {
    public static final int OPERATION_CODE = 0x28;
    private static final String NAME = "READ (10)";

    private final Cdb cdb = new Cdb(OPERATION_CODE);

    /// @param forceUnitAccess whether the drive reads the disc rather than its buffer
    public Read10(boolean forceUnitAccess) {
        cdb.bit(1, 3, forceUnitAccess);
    }

    /// The block as the next read would send it, for these blocks.
    Cdb cdb(int lba, int blocks) {
        return cdb.i32(2, lba).u16(7, blocks);
    }

    /// Reads `blocks` blocks from `lba` on into the rest of `into`, which is just as long.
    public Outcome execute(Device device, int lba, int blocks, ByteBuffer into, Deadline deadline) throws IOException {
        return device.transfer(NAME, cdb(lba, blocks), Direction.IN, into, deadline, true);
    }
}
