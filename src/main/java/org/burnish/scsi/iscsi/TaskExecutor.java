package org.burnish.scsi.iscsi;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Sense;
import org.burnish.scsi.TransportException;

/// Executes the commands of one session: fetches the data that goes out, sends the data that came in, and the status.
final class TaskExecutor {
    /// The most data of a command. A kernel does not split what programs send by SG_IO, and some send a lot.
    private static final int MOST_DATA = 16 << 20;
    private static final int TARGET_FAILURE = 1;
    private static final int OVERFLOW = 0x04;
    private static final int UNDERFLOW = 0x02;
    private static final int STATUS_HERE = 0x01;
    private static final Sense TOO_MUCH_DATA = Sense.of(5, 0x24, 0);
    private static final Sense DATA_MISSING = Sense.of(0xB, 0x47, 0x05);
    private static final Sense WAS_RESET = Sense.of(6, 0x29, 0x03);

    private final LogicalUnit unit;
    private final Outcome outcome = new Outcome();
    private byte[] room = new byte[0];

    TaskExecutor(LogicalUnit unit) {
        this.unit = unit;
    }

    void execute(Task task, TargetSession session) throws IOException, InterruptedException {
        outcome.clear();
        boolean refused = false;
        if (task.expectedLength() > MOST_DATA || isBoth(task.command())) {
            outcome.checkCondition(TOO_MUCH_DATA.toFixed());
        } else if (!fetched(task, session)) {
            return;
        } else if (task.broken()) {
            outcome.checkCondition(DATA_MISSING.toFixed());
        } else {
            refused = !send(task, session, buffer(task));
        }
        session.ended(task);
        if (!task.aborted()) {
            answer(task, session, refused);
        }
    }

    private static boolean isBoth(Pdu command) {
        return command.has(Task.READ) && command.has(Task.WRITE);
    }

    private static Direction direction(Pdu command) {
        return command.has(Task.WRITE) ? Direction.OUT : command.has(Task.READ) ? Direction.IN : Direction.NONE;
    }

    /// Gets the data that goes out, burst by burst.
    ///
    /// @return whether it came; otherwise the task was aborted
    @Clause("RFC 7143 11.8")
    private static boolean fetched(Task task, TargetSession session) throws IOException, InterruptedException {
        if (!task.command().has(Task.WRITE)) {
            return true;
        }
        int whole = (int) task.expectedLength();
        boolean here = task.await();
        for (int number = 0; here && !task.broken() && task.received() < whole; number++) {
            int from = task.received();
            int length = Math.min(whole - from, session.parameters().maximumBurst());
            task.expect(number, length);
            session.ask(new Pdu(Opcode.READY_TO_TRANSFER).flags(Pdu.FINAL).bytes(8, task.command().bytes(8, 8)).tag(task.command().tag())
                    .u32(20, number).u32(36, number).u32(40, from).u32(44, length));
            here = task.await();
            if (here && !task.broken() && task.received() < from + length) {
                throw new ProtocolException("less data than was asked for");
            }
        }
        return here;
    }

    private ByteBuffer buffer(Task task) {
        int expected = (int) task.expectedLength();
        return switch (direction(task.command())) {
            case OUT -> ByteBuffer.wrap(task.data(), 0, expected);
            case IN -> {
                long announced = LogicalUnit.announced(task.cdb());
                int length = announced < 0 || announced > MOST_DATA ? expected : (int) announced;
                room = room.length < length ? new byte[length] : room;
                yield ByteBuffer.wrap(room, 0, length);
            }
            case NONE -> ByteBuffer.allocate(0);
        };
    }

    /// @return whether the system carried the command
    private boolean send(Task task, TargetSession session, ByteBuffer data) {
        int operationCode = task.cdb()[0] & 0xFF;
        if (!isExempt(operationCode) && session.tellsOfReset()) {
            outcome.checkCondition(WAS_RESET.toFixed());
            return true;
        }
        try {
            unit.execute(task.command().u64(8), task.cdb(), direction(task.command()), data, outcome);
            return true;
        } catch (TransportException e) {
            return false;
        }
    }

    /// Commands that no unit attention condition keeps from being executed.
    private static boolean isExempt(int operationCode) {
        return operationCode == 0x12 || operationCode == 0xA0 || operationCode == 0x46 || operationCode == 0x4A;
    }

    private void answer(Task task, TargetSession session, boolean refused) throws IOException {
        HostStatus host = outcome.hostStatus();
        boolean failed = refused || host != HostStatus.OK && host != HostStatus.BUSY && host != HostStatus.SEND_AGAIN;
        if (host == HostStatus.BUSY || host == HostStatus.SEND_AGAIN) {
            outcome.status(Outcome.BUSY);
        }
        int arrived = failed ? 0 : (int) Math.min(outcome.transferred(), task.expectedLength());
        boolean sent = false;
        if (direction(task.command()) == Direction.IN && arrived > 0) {
            sent = data(task, session, room, arrived);
        }
        if (!sent) {
            session.send(response(task, failed));
        }
    }

    /// By how much the initiator expected more than there was; less than zero when it expected less.
    private long missing(Task task) {
        return switch (direction(task.command())) {
            case NONE -> 0;
            case IN -> task.expectedLength() - outcome.transferred();
            case OUT -> {
                long announced = LogicalUnit.announced(task.cdb());
                boolean overflow = announced > task.expectedLength() && outcome.status() == Outcome.GOOD;
                yield task.expectedLength() - (overflow ? announced : outcome.transferred());
            }
        };
    }

    /// Sends what came in.
    ///
    /// @return whether the status went with it
    @Clause("RFC 7143 11.7")
    private boolean data(Task task, TargetSession session, byte[] bytes, int length) throws IOException {
        int burst = session.parameters().maximumBurst();
        boolean good = outcome.status() == Outcome.GOOD && outcome.senseLength() == 0;
        int number = 0;
        for (int from = 0; from < length; number++) {
            int count = Math.min(Math.min(length - from, session.parameters().maximumSend()), burst - from % burst);
            boolean end = from + count == length;
            Pdu pdu = new Pdu(Opcode.DATA_IN, bytes, from, count)
                    .flags(end || (from + count) % burst == 0 ? Pdu.FINAL : 0)
                    .bytes(8, task.command().bytes(8, 8)).tag(task.command().tag()).u32(20, Pdu.NO_TAG).u32(36, number).u32(40, from);
            if (end && good) {
                session.send(residual(pdu.flags(Pdu.FINAL | STATUS_HERE).u8(3, outcome.status()), missing(task)));
            } else {
                session.sendWithout(pdu, false);
            }
            from += count;
        }
        return good;
    }

    private static Pdu residual(Pdu pdu, long missing) {
        return missing == 0 ? pdu : pdu.flags(pdu.flags() | (missing > 0 ? UNDERFLOW : OVERFLOW)).u32(44, (int) Math.abs(missing));
    }

    @Clause("RFC 7143 11.4")
    private Pdu response(Task task, boolean failed) {
        byte[] sense = failed ? new byte[0] : outcome.senseBytes();
        byte[] segment = new byte[sense.length == 0 ? 0 : 2 + sense.length];
        if (sense.length > 0) {
            ByteBuffer.wrap(segment).putShort((short) sense.length).put(sense);
        }
        Pdu pdu = new Pdu(Opcode.SCSI_RESPONSE, segment).flags(Pdu.FINAL).tag(task.command().tag());
        if (failed) {
            return pdu.u8(2, TARGET_FAILURE);
        }
        return residual(pdu.u8(3, outcome.status()), missing(task));
    }
}
