package org.burnish.scsi.mmc;

import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.NoAnswer;

/// Sets the speeds of a CD, in units of 1000 bytes in a second.
///
/// @param read at most this fast when reading; [#FASTEST] for the fastest
/// @param write the same for writing
/// @param constantAngularVelocity whether the disc turns at one speed
@Clause("MMC-6, SET CD SPEED")
public record SetCdSpeed(int read, int write, boolean constantAngularVelocity) implements NoAnswer {
    public static final int OPERATION_CODE = 0xBB;

    /// The fastest that there is.
    public static final int FASTEST = 0xFFFF;

    @Override
    public String name() {
        return "SET CD SPEED";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).bit(1, 0, constantAngularVelocity).u16(2, read).u16(4, write);
    }
}
