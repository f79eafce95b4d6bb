package org.burnish.virtualdrive;

import java.io.IOException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.virtualdrive.medium.Refusal;

/// What is wrong with a drive or its disc, and strikes when its time has come.
public final class Faults {
    private boolean hang;
    private boolean busReset;

    /// The next command does not come back.
    public synchronized void hang() {
        hang = true;
    }

    /// Something resets the bus at the next command.
    public synchronized void resetBus() {
        busReset = true;
    }

    /// Lets happen what hinders the next command from reaching the drive.
    ///
    /// @return whether the command is over
    synchronized boolean strike(Unit unit, Cdb cdb, int milliseconds, Outcome outcome) {
        if (!hang && !busReset) {
            return false;
        }
        outcome.hostStatus(hang ? HostStatus.TIMED_OUT : HostStatus.RESET);
        if (hang) {
            unit.clock.pass(milliseconds * 1_000_000L);
        }
        hang = false;
        busReset = false;
        try {
            unit.reset();
        } catch (IOException e) {
            outcome.hostStatus(HostStatus.FAILED);
        }
        return true;
    }

    /// Lets a read fail or be slow.
    synchronized void beforeRead(Unit unit, int address, int blocks) throws Refusal {}

    /// Lets the calibration fail.
    synchronized void beforeCalibration() throws Refusal {}

    /// Lets a write fail.
    synchronized void beforeWrite(Unit unit, int address, int blocks) throws Refusal {}
}
