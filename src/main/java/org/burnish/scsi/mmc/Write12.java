package org.burnish.scsi.mmc;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.Device;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;

/// WRITE (12): with the streaming bit, which spares a BD or DVD-RAM drive the reading after the writing.
@Clause("MMC-6, WRITE (12)")
public final class Write12 {
    public static final int OPERATION_CODE = 0xAA;
    private static final String NAME = "WRITE (12)";

    private final Cdb cdb = new Cdb(OPERATION_CODE);

    public Write12(boolean streaming) {
        cdb.bit(10, 7, streaming);
    }

    Cdb cdb(int lba, int blocks) {
        return cdb.i32(2, lba).u32(6, blocks);
    }

    /// Writes the rest of `from` as `blocks` blocks from `lba` on.
    public Outcome execute(Device device, int lba, int blocks, ByteBuffer from) throws IOException {
        return device.transfer(NAME, cdb(lba, blocks), Direction.OUT, from, Deadline.WRITE, true);
    }
}
