package org.burnish.scsi.mmc;

import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.NoAnswer;

/// Starts or stops the disc, loads it or ejects it.
///
/// @param action what is to be done
/// @param immediate whether the command ends before the work does; loading that way confuses some drives
@Clause("MMC-6, START STOP UNIT")
public record StartStopUnit(Action action, boolean immediate) implements NoAnswer {
    public static final int OPERATION_CODE = 0x1B;

    /// What is to be done, as the bits Start and LoEj say it.
    public enum Action {
        STOP(false, false),
        START(true, false),
        EJECT(false, true),
        LOAD(true, true);

        private final boolean start;
        private final boolean loadEject;

        Action(boolean start, boolean loadEject) {
            this.start = start;
            this.loadEject = loadEject;
        }
    }

    @Override
    public String name() {
        return "START STOP UNIT";
    }

    @Override
    public Cdb cdb() {
        return new Cdb(OPERATION_CODE).bit(1, 0, immediate).bit(4, 0, action.start).bit(4, 1, action.loadEject);
    }

    @Override
    public Deadline deadline() {
        return immediate ? Deadline.IMMEDIATE : Deadline.TRAY;
    }
}
