package org.burnish.scsi.mmc;

import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.NoAnswer;

/// Sets the speeds of a range of blocks.
///
/// @param speeds the range and the speeds
@Clause("MMC-6, SET STREAMING")
public record SetStreaming(StreamingSpeeds speeds) implements NoAnswer {
    public static final int OPERATION_CODE = 0xB6;

    @Override
    public String name() {
        return "SET STREAMING";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).u16(9, StreamingSpeeds.LENGTH);
    }

    @Override
    public DataPhase data() {
        return DataPhase.out(speeds.bytes());
    }
}
