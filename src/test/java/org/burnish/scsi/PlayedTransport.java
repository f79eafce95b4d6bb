package org.burnish.scsi;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A transport whose drive is a function of the test's.
public final class PlayedTransport implements Transport {
    /// Executes one command.
    @FunctionalInterface
    public interface Drive {
        void execute(Cdb cdb, Direction direction, ByteBuffer data, Outcome outcome) throws TransportException;
    }

    private final Drive drive;
    private final List<String> commands = new ArrayList<>();
    private boolean closed;

    public PlayedTransport(Drive drive) {
        this.drive = drive;
    }

    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) throws TransportException {
        commands.add(cdb.toString());
        int start = data.position();
        drive.execute(cdb, direction, data, outcome);
        outcome.transferred(data.position() - start);
    }

    /// What was sent, in hexadecimal.
    public List<String> commands() {
        return List.copyOf(commands);
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public int maximumTransfer() {
        return 1 << 16;
    }

    @Override
    public String address() {
        return "played";
    }

    @Override
    public void close() {
        closed = true;
    }
}
