package org.burnish.scsi.recording;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// A drive that does what another one did. A command that comes as it was recorded gets the recorded end; one that comes
/// out of turn gets the end that it had the next time, or else the last time before. Data that was not written down is
/// zeros.
public final class ReplayingTransport implements Transport {
    private final Recording recording;
    private int next;
    private int outOfTurn;

    public ReplayingTransport(Recording recording) {
        this.recording = recording;
    }

    /// How many commands did not come as they were recorded.
    public int outOfTurn() {
        return outOfTurn;
    }

    /// Whether everything that was recorded has come.
    public boolean finished() {
        return next == recording.commands().size();
    }

    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) throws TransportException {
        RecordedCommand played = find(cdb);
        Reason refused = played.refused();
        if (refused != null) {
            throw new TransportException(refused, played.refusal());
        }
        outcome.status(played.status())
                .hostStatus(played.hostStatus())
                .nanoseconds(played.microseconds() * 1000)
                .sense(played.sense(), 0, played.sense().length);
        int length = direction == Direction.NONE ? 0 : Math.min(played.transferred(), data.remaining());
        outcome.transferred(length);
        if (direction == Direction.IN) {
            int known = Math.min(length, played.arrived().length);
            data.put(played.arrived(), 0, known).put(new byte[length - known]);
        }
    }

    private RecordedCommand find(Cdb cdb) throws TransportException {
        int count = recording.commands().size();
        for (int steps = 0; steps < count; steps++) {
            // Forward to the end, then backward from where it stands.
            int at = next + steps < count ? next + steps : count - 1 - steps;
            RecordedCommand candidate = recording.commands().get(at);
            if (candidate.cdb().toString().equals(cdb.toString())) {
                outOfTurn += steps == 0 ? 0 : 1;
                next = at >= next ? at + 1 : next;
                return candidate;
            }
        }
        throw new TransportException(Reason.FAILED, "The recording of " + address() + " has no command " + cdb + ".");
    }

    @Override
    public int maximumTransfer() {
        return recording.maximumTransfer();
    }

    @Override
    public String address() {
        return recording.drive();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
