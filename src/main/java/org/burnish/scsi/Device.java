package org.burnish.scsi;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Findings;

/// A drive at the end of a [Transport]: the one caller of its `send`. What can be put right on the spot is put right here,
/// once for all commands: unit attention conditions, sense data that the system lost, answers that were cut, a drive that
/// is busy for a moment. Everything else that is not good is thrown. Used by one thread at a time.
public final class Device implements Closeable {
    private static final int ATTENTIONS = 10;
    private static final int BUSY_REPEATS = 20;
    private static final int BUSY_PAUSE_MILLISECONDS = 100;
    private static final int REQUEST_SENSE = 0x03;
    private static final int REQUESTED_SENSE = 18;
    private static final ByteBuffer NOTHING = ByteBuffer.allocateDirect(0);

    private final Transport transport;
    private final Outcome outcome = new Outcome();
    private final Outcome senseOutcome = new Outcome();
    private ByteBuffer buffer = ByteBuffer.allocateDirect(4096);
    private long attentions;

    public Device(Transport transport) {
        this.transport = transport;
    }

    public String address() {
        return transport.address();
    }

    /// The most bytes that one command can carry.
    public int maximumTransfer() {
        return transport.maximumTransfer();
    }

    /// How often the drive has told of a reset or a changed medium so far. A number that has grown says that everything
    /// known of the medium is to be asked again.
    public long attentions() {
        return attentions;
    }

    /// Sends a command and reads its answer.
    ///
    /// @throws CommandFailedException when the drive refuses or fails
    /// @throws TransportException when the system does not carry it
    /// @throws org.burnish.bytes.DiscFormatException when the answer makes no sense
    public <R> R execute(Command<R> command) throws IOException {
        byte[] answer = exchange(command);
        if (command instanceof SizedCommand<R> sized) {
            int largest = Math.min(sized.largestAllocationLength(), transport.maximumTransfer()) & ~1;
            int whole = sized.wholeLength(answer);
            if (whole > command.data().length() && largest > command.data().length() && answer.length == command.data().length()) {
                SizedCommand<R> again = sized.withAllocationLength(Math.min(whole + (whole & 1), largest));
                return again.decode(reader(again, exchange(again)));
            }
        }
        return command.decode(reader(command, answer));
    }

    private static ByteReader reader(Command<?> command, byte[] answer) {
        return ByteReader.of(answer, 0, command.name(), Findings.IGNORED);
    }

    private byte[] exchange(Command<?> command) throws IOException {
        DataPhase data = command.data();
        ByteBuffer room = room(data);
        transfer(command.name(), command.cdb(), data.direction(), room, command.deadline(), command.reliesOnMedium());
        if (data.direction() != Direction.IN) {
            return new byte[0];
        }
        byte[] answer = new byte[Math.min(outcome.transferred(), data.length())];
        room.position(0).get(answer);
        return answer;
    }

    private ByteBuffer room(DataPhase data) {
        if (data.length() == 0) {
            return NOTHING.clear();
        }
        if (buffer.capacity() < data.length()) {
            buffer = ByteBuffer.allocateDirect(data.length());
        }
        buffer.clear().limit(data.length());
        if (data instanceof DataPhase.Out out) {
            buffer.put(out.parameters()).flip();
        } else {
            // Some adapters say that all of it arrived when it did not.
            buffer.put(new byte[data.length()]).flip();
        }
        return buffer;
    }

    /// Sends a command whose data lies in a buffer of the caller's; nothing is allocated when it goes well. When data comes
    /// in, the buffer's position moves behind what arrived.
    ///
    /// @param name the standard's name of the command
    /// @param reliesOnMedium see [Command#reliesOnMedium]
    /// @return the outcome, which is overwritten by the next command
    public Outcome transfer(String name, Cdb cdb, Direction direction, ByteBuffer data, Deadline deadline, boolean reliesOnMedium)
            throws IOException {
        int start = data.position();
        int attention = 0;
        for (int busy = 0; ; ) {
            data.position(start);
            transport.send(cdb, direction, data, deadline.milliseconds(), outcome.clear());
            if (outcome.good()) {
                return outcome;
            }
            Sense sense = sense();
            if (informs(sense)) {
                return outcome;
            }
            if (sense.key() == SenseKey.UNIT_ATTENTION && isCheckCondition()) {
                attentions++;
                if (!reliesOnMedium && attention++ < ATTENTIONS) {
                    continue;
                }
            }
            if (isBusy() && busy++ < BUSY_REPEATS) {
                pause();
                continue;
            }
            throw new CommandFailedException(name, cdb, outcome, sense);
        }
    }

    /// Key 0 or 1 is a success with something to tell; the data is valid.
    private boolean informs(Sense sense) {
        return isCheckCondition()
                && outcome.senseLength() > 0
                && !sense.deferred()
                && (sense.key() == SenseKey.NO_SENSE || sense.key() == SenseKey.RECOVERED_ERROR)
                && Sense.usable(outcome.senseBytes());
    }

    private boolean isCheckCondition() {
        return outcome.hostStatus() == HostStatus.OK && outcome.status() == Outcome.CHECK_CONDITION;
    }

    /// A command that was not taken may be sent again, whatever it is.
    private boolean isBusy() {
        return outcome.hostStatus() == HostStatus.BUSY
                || outcome.hostStatus() == HostStatus.OK
                        && (outcome.status() == Outcome.BUSY || outcome.status() == Outcome.TASK_SET_FULL);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BUSY_PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while a drive was busy");
        }
    }

    /// The sense data, which a system may have lost on the way. When it is asked for and there is none any more, nobody
    /// knows what became of the command.
    private Sense sense() throws IOException {
        if (isCheckCondition() && !Sense.usable(outcome.senseBytes())) {
            ByteBuffer answer = ByteBuffer.allocateDirect(REQUESTED_SENSE);
            Cdb request = new Cdb(REQUEST_SENSE).u8(4, REQUESTED_SENSE);
            transport.send(request, Direction.IN, answer, Deadline.ASK.milliseconds(), senseOutcome.clear());
            byte[] bytes = new byte[Math.min(senseOutcome.transferred(), REQUESTED_SENSE)];
            answer.position(0).get(bytes);
            boolean told = Sense.usable(bytes) && Sense.read(bytes).key() != SenseKey.NO_SENSE;
            outcome.sense(bytes, 0, told ? bytes.length : 0);
        }
        return outcome.sense();
    }

    @Override
    public void close() {
        transport.close();
    }
}
