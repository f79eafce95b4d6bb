package org.burnish.scsi.mmc;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.disc.Msf;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.Device;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;

/// READ CD MSF: the same by time; reaches what lies before block 0 with some drives.
@Clause("MMC-6 6.20")
public final class ReadCdMsf {
    public static final int OPERATION_CODE = 0xB9;
    private static final String NAME = "READ CD MSF";

    private final Cdb cdb = new Cdb(OPERATION_CODE);

    public ReadCdMsf(CdSelection selection) {
        selection.apply(cdb);
    }

    Cdb cdb(int lba, int sectors) {
        return time(time(cdb, 3, lba), 6, lba + sectors);
    }

    private static Cdb time(Cdb cdb, int offset, int lba) {
        Msf msf = Msf.ofBlock(lba);
        return cdb.u8(offset, msf.minute()).u8(offset + 1, msf.second()).u8(offset + 2, msf.frame());
    }

    /// Reads `sectors` sectors from `lba` (-150 or more) on into the rest of `into`, which is just as long.
    public Outcome execute(Device device, int lba, int sectors, ByteBuffer into, Deadline deadline) throws IOException {
        return device.transfer(NAME, cdb(lba, sectors), Direction.IN, into, deadline, true);
    }
}
