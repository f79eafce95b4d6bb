package org.burnish.scsi.mmc;

import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.NoAnswer;

/// Reserves so many blocks for a track.
///
/// @param blocks the size of the track
@Clause("MMC-6 6.30")
public record ReserveTrack(long blocks) implements NoAnswer {
    public static final int OPERATION_CODE = 0x53;

    @Override
    public String name() {
        return "RESERVE TRACK";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u32(5, blocks);
    }

    @Override
    public Deadline deadline() {
        return Deadline.WRITE;
    }

    @Override
    public boolean reliesOnMedium() {
        return true;
    }
}
