package org.burnish.scsi.macos;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.TransportException;

/// Where macOS puts what comes back for a command: data, sense data, status, count. Used for one command after the other.
final class Reception implements AutoCloseable {
    /// `SCSI_Sense_Data`.
    static final int SENSE_LENGTH = 18;
    /// What macOS takes with one command, whatever the drive hangs on.
    static final int MAXIMUM_TRANSFER = 64 << 10;

    private static final int PAGE = 4096;
    private static final int SENSE = 0;
    private static final int STATUS = 24;
    private static final int RESPONSE = 28;
    private static final int COUNT = 32;
    private static final int LENGTH = 40;
    private static final int DELIVERY_FAILURE = 1;
    private static final int TASK_COMPLETE = 2;

    private final Memory memory = new Memory(LENGTH);
    private final Memory room = new Memory(MAXIMUM_TRANSFER + PAGE);
    private final Pointer data = room.align(PAGE);
    private final byte[] sense = new byte[SENSE_LENGTH];

    void clear() {
        memory.clear();
    }

    Pointer data() {
        return data;
    }

    long dataAddress() {
        return Pointer.nativeValue(data);
    }

    long senseAddress() {
        return Pointer.nativeValue(memory) + SENSE;
    }

    long statusAddress() {
        return Pointer.nativeValue(memory) + STATUS;
    }

    long responseAddress() {
        return Pointer.nativeValue(memory) + RESPONSE;
    }

    long countAddress() {
        return Pointer.nativeValue(memory) + COUNT;
    }

    int count(int length) {
        return (int) Math.clamp(memory.getLong(COUNT), 0L, length);
    }

    /// What the drive said, or what kept the command from it.
    void result(int transferred, Outcome outcome) {
        int status = memory.getInt(STATUS);
        switch (memory.getInt(RESPONSE)) {
            case TASK_COMPLETE -> answered(status, transferred, outcome);
            case DELIVERY_FAILURE -> outcome.hostStatus(switch (status) {
                case 1, 2, 3 -> HostStatus.TIMED_OUT;
                case 4 -> HostStatus.GONE;
                default -> HostStatus.FAILED;
            });
            default -> outcome.hostStatus(HostStatus.FAILED);
        }
    }

    /// A command that reached the drive.
    void answered(int transferred, Outcome outcome) {
        answered(memory.getInt(STATUS), transferred, outcome);
    }

    private void answered(int status, int transferred, Outcome outcome) {
        outcome.status(status).transferred(transferred);
        if (status == Outcome.CHECK_CONDITION) {
            memory.read(SENSE, sense, 0, SENSE_LENGTH);
            outcome.sense(sense, 0, SENSE_LENGTH);
        }
    }

    /// A code of macOS for a command.
    static void failed(String address, int code, Outcome outcome) throws TransportException {
        switch (code) {
            case MacError.TIMEOUT, MacError.NOT_RESPONDING -> outcome.hostStatus(HostStatus.TIMED_OUT);
            case MacError.ABORTED -> outcome.hostStatus(HostStatus.ABORTED);
            case MacError.DMA_ERROR -> outcome.hostStatus(HostStatus.FAILED);
            case MacError.BUSY -> outcome.hostStatus(HostStatus.BUSY);
            default -> throw MacError.failure(address, code);
        }
    }

    @Override
    public void close() {
        memory.close();
        room.close();
    }
}
