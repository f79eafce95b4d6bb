package org.burnish.virtualdrive;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;

/// Sends command descriptor blocks as they stand in a standard's table, in hexadecimal, to any transport, and tells what
/// came back: `GOOD`, a sense triplet, or what happened on the way.
public final class RawDrive {
    private static final HexFormat HEX = HexFormat.of();

    private final Transport transport;
    private final Outcome outcome = new Outcome();
    private int milliseconds = 200_000;

    public RawDrive(Transport transport) {
        this.transport = transport;
    }

    public RawDrive timeout(int limit) {
        milliseconds = limit;
        return this;
    }

    /// A command without data.
    public String send(String cdb) {
        return send(cdb, Direction.NONE, ByteBuffer.allocate(0));
    }

    /// A command with parameters in hexadecimal.
    public String send(String cdb, String parameters) {
        return send(cdb, ByteBuffer.wrap(HEX.parseHex(parameters.replace(" ", ""))));
    }

    /// A command with data.
    public String send(String cdb, ByteBuffer data) {
        return send(cdb, Direction.OUT, data);
    }

    /// What a command brings, asked for with room for `length` bytes; must be good.
    public byte[] ask(String cdb, int length) {
        ByteBuffer data = ByteBuffer.allocate(length);
        String status = send(cdb, Direction.IN, data);
        if (!status.equals("GOOD")) {
            throw new AssertionError(cdb + ": " + status);
        }
        return Arrays.copyOf(data.array(), data.position());
    }

    /// The status of a command that asks for something.
    public String tryAsk(String cdb, int length) {
        return send(cdb, Direction.IN, ByteBuffer.allocate(length));
    }

    public Outcome outcome() {
        return outcome;
    }

    private String send(String cdb, Direction direction, ByteBuffer data) {
        try {
            Cdb block = Cdb.of(HEX.parseHex(cdb.replace(" ", "")));
            transport.send(block, direction, data, milliseconds, outcome);
        } catch (TransportException e) {
            return e.reason().toString();
        }
        return status();
    }

    private String status() {
        return switch (outcome.hostStatus()) {
            case OK -> outcome.status() == Outcome.GOOD ? "GOOD" : outcome.sense().triplet();
            default -> outcome.hostStatus().toString();
        };
    }

    /// Takes what the drive has to tell of a new medium and its power.
    public RawDrive settle() {
        for (int i = 0; i < 5; i++) {
            if (send("00 00 00 00 00 00").equals("GOOD")) {
                break;
            }
        }
        return this;
    }

    public static int u16(byte[] answer, int offset) {
        return (answer[offset] & 0xFF) << 8 | answer[offset + 1] & 0xFF;
    }

    public static int u32(byte[] answer, int offset) {
        return u16(answer, offset) << 16 | u16(answer, offset + 2);
    }
}
