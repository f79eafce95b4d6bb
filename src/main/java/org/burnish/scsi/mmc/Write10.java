package org.burnish.scsi.mmc;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.Device;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;

/// WRITE (10): writes blocks of the length that the write parameters say. One object serves any number of writes, and
/// nothing is allocated for one.
@Clause("MMC-6, WRITE (10)")
public final class Write10 {
    public static final int OPERATION_CODE = 0x2A;
    private static final String NAME = "WRITE (10)";

    private final Cdb cdb = new Cdb(OPERATION_CODE);

    Cdb cdb(int lba, int blocks) {
        return cdb.i32(2, lba).u16(7, blocks);
    }

    /// Writes the rest of `from` as `blocks` blocks from `lba` on.
    public Outcome execute(Device device, int lba, int blocks, ByteBuffer from) throws IOException {
        return device.transfer(NAME, cdb(lba, blocks), Direction.OUT, from, Deadline.WRITE, true);
    }
}
