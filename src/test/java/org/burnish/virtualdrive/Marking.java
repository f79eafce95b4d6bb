package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import java.util.Set;
import org.burnish.block.FailingDisk;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;

/// Passes commands on, and notes at which steps of the disk each begins and ends.
record Marking(Transport drive, FailingDisk disk, Set<Long> moments) implements Transport {
    private static final int AROUND = 8;

    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) throws TransportException {
        note();
        drive.send(cdb, direction, data, milliseconds, outcome);
        note();
    }

    private void note() {
        for (long step = Math.max(0, disk.done() - AROUND); step <= disk.done() + AROUND; step++) {
            moments.add(step);
        }
    }

    @Override
    public int maximumTransfer() {
        return drive.maximumTransfer();
    }

    @Override
    public String address() {
        return drive.address();
    }

    @Override
    public void close() {
        drive.close();
    }
}
