package org.burnish.scsi.iscsi;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Sense;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;

/// The one drive of a target, logical unit 0, for all sessions, one command after the other. What a drive at the end of a
/// cable never hears of is answered here: which logical units there are, and that there is no other one.
final class LogicalUnit {
    private static final int INQUIRY = 0x12;
    private static final int REQUEST_SENSE = 0x03;
    private static final int REPORT_LUNS = 0xA0;
    private static final Sense NO_SUCH_COMMAND = Sense.of(5, 0x20, 0);
    private static final Sense INVALID_FIELD = Sense.of(5, 0x24, 0);
    private static final Sense NO_SUCH_UNIT = Sense.of(5, 0x25, 0);

    private final Transport drive;
    private final ReentrantLock turn = new ReentrantLock();

    LogicalUnit(Transport drive) {
        this.drive = drive;
    }

    /// Executes a command.
    ///
    /// @param unit the logical unit number's eight bytes
    void execute(long unit, byte[] block, Direction direction, ByteBuffer data, Outcome outcome) throws TransportException {
        int operationCode = block[0] & 0xFF;
        int length = length(operationCode);
        if (length == 0) {
            outcome.checkCondition(NO_SUCH_COMMAND.toFixed());
        } else if (operationCode == REPORT_LUNS) {
            reportLuns(block, direction, data, outcome);
        } else if (unit == 0) {
            send(Cdb.of(Arrays.copyOf(block, length)), direction, data, outcome);
        } else {
            absent(operationCode, direction, data, outcome);
        }
    }

    /// How much data a command announces, or [AnnouncedLength#UNKNOWN].
    static long announced(byte[] block) {
        int length = length(block[0] & 0xFF);
        return length == 0 ? AnnouncedLength.UNKNOWN : AnnouncedLength.of(Cdb.of(Arrays.copyOf(block, length)));
    }

    private void send(Cdb cdb, Direction direction, ByteBuffer data, Outcome outcome) throws TransportException {
        turn.lock();
        try {
            drive.send(cdb, direction, data, deadline(cdb.operationCode()).milliseconds(), outcome);
        } finally {
            turn.unlock();
        }
    }

    /// Bytes of the command descriptor block; those of vendors' commands are as long as with ATAPI. 0 when it can't be told.
    private static int length(int operationCode) {
        return switch (operationCode >> 5) {
            case 3 -> 0;
            case 6, 7 -> 12;
            default -> Cdb.lengthOf(operationCode);
        };
    }

    /// The initiator's own is not told to the target.
    private static Deadline deadline(int operationCode) {
        return switch (operationCode) {
            case 0x04, 0xA1 -> Deadline.ERASE;
            case 0x1B -> Deadline.TRAY;
            case 0x35, 0x5B -> Deadline.FLUSH;
            default -> Deadline.WRITE;
        };
    }

    @Clause("SPC-4 6.33")
    private static void reportLuns(byte[] block, Direction direction, ByteBuffer data, Outcome outcome) {
        int report = block[2] & 0xFF;
        if (report > 2 || Cdb.of(Arrays.copyOf(block, 12)).u32(6) < 16) {
            outcome.checkCondition(INVALID_FIELD.toFixed());
            return;
        }
        // A list of 8 bytes: logical unit 0. There are no well-known logical units, which report 1 is about.
        byte[] answer = new byte[report == 1 ? 8 : 16];
        answer[3] = (byte) (answer.length - 8);
        put(answer, direction, data, outcome);
    }

    private static void absent(int operationCode, Direction direction, ByteBuffer data, Outcome outcome) {
        switch (operationCode) {
            case INQUIRY -> {
                byte[] answer = new byte[36];
                answer[0] = 0x7F;
                answer[4] = (byte) (answer.length - 5);
                put(answer, direction, data, outcome);
            }
            case REQUEST_SENSE -> put(NO_SUCH_UNIT.toFixed(), direction, data, outcome);
            default -> outcome.checkCondition(NO_SUCH_UNIT.toFixed());
        }
    }

    private static void put(byte[] answer, Direction direction, ByteBuffer data, Outcome outcome) {
        if (direction == Direction.IN) {
            int length = Math.min(answer.length, data.remaining());
            data.put(answer, 0, length);
            outcome.transferred(length);
        }
    }
}
