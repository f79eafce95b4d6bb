package org.burnish.scsi.mmc;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.Device;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;

/// READ CD: reads sectors of a CD as they are. One object serves any number of reads.
@Clause("MMC-6 6.19")
public final class ReadCd {
    public static final int OPERATION_CODE = 0xBE;
    private static final String NAME = "READ CD";

    private final CdSelection selection;
    private final Cdb cdb = new Cdb(OPERATION_CODE);

    public ReadCd(CdSelection selection) {
        this.selection = selection;
        selection.apply(cdb);
    }

    public CdSelection selection() {
        return selection;
    }

    Cdb cdb(int lba, int sectors) {
        return cdb.i32(2, lba).u24(6, sectors);
    }

    /// Reads `sectors` sectors from `lba` on into the rest of `into`, which is just as long.
    public Outcome execute(Device device, int lba, int sectors, ByteBuffer into, Deadline deadline) throws IOException {
        return device.transfer(NAME, cdb(lba, sectors), Direction.IN, into, deadline, true);
    }
}
