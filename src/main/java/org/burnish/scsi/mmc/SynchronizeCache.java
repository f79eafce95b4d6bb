package org.burnish.scsi.mmc;

import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.NoAnswer;

/// Writes what is still in the buffer.
///
/// @param immediate whether the command ends before the work does
@Clause("MMC-6, SYNCHRONIZE CACHE")
public record SynchronizeCache(boolean immediate) implements NoAnswer {
    public static final int OPERATION_CODE = 0x35;

    @Override
    public String name() {
        return "SYNCHRONIZE CACHE";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).bit(1, 1, immediate);
    }

    @Override
    public Deadline deadline() {
        return immediate ? Deadline.IMMEDIATE : Deadline.FLUSH;
    }

    @Override
    public boolean reliesOnMedium() {
        return true;
    }
}
