package org.burnish.scsi.spc;

import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.NoAnswer;

/// Locks the tray or lets it go.
///
/// @param prevent whether the tray stays closed
/// @param persistent whether the lock is the one that outlives a medium
@Clause("MMC-6 6.13")
public record PreventAllowMediumRemoval(boolean prevent, boolean persistent) implements NoAnswer {
    public static final int OPERATION_CODE = 0x1E;

    @Override
    public String name() {
        return "PREVENT ALLOW MEDIUM REMOVAL";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).bit(4, 0, prevent).bit(4, 1, persistent);
    }
}
