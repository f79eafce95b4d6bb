package org.burnish.scsi.mmc;

import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.NoAnswer;

/// Has the drive find the laser power for the medium.
@Clause("MMC-6, SEND OPC INFORMATION")
public record SendOpcInformation() implements NoAnswer {
    public static final int OPERATION_CODE = 0x54;

    @Override
    public String name() {
        return "SEND OPC INFORMATION";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).bit(1, 0, true);
    }

    @Override
    public Deadline deadline() {
        return Deadline.CALIBRATE;
    }

    @Override
    public boolean reliesOnMedium() {
        return true;
    }
}
