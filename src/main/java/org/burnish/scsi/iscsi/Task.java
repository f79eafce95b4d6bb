package org.burnish.scsi.iscsi;

import java.util.Arrays;
import org.burnish.bytes.Clause;

/// A command that an initiator has sent, until its status is sent. Data for it comes without being asked for at first, as
/// much as was agreed on, and then in bursts that are asked for; the reading thread puts it in, the executing one waits.
@Clause("RFC 7143 11.3")
final class Task {
    static final int READ = 0x40;
    static final int WRITE = 0x20;
    private static final int CDB = 32;
    private static final int CDB_LENGTH = 16;

    private final Pdu command;
    private byte[] data = new byte[0];
    private int received;
    private int limit;
    private int transferTag = Pdu.NO_TAG;
    private boolean awaiting;
    private int dataSn;
    private boolean broken;
    private boolean aborted;

    /// @param parameters which say what may come without being asked for
    Task(Pdu command, Parameters parameters) throws ProtocolException {
        this.command = command;
        boolean immediate = command.dataLength() > 0;
        if (command.has(WRITE)) {
            limit = (int) Math.min(expectedLength(), parameters.firstBurst());
            awaiting = !command.has(Pdu.FINAL);
        }
        if (immediate && !parameters.immediateData() || awaiting && parameters.initialR2t() || command.dataLength() > limit) {
            throw new ProtocolException("data that was not asked for");
        }
        put(command);
    }

    Pdu command() {
        return command;
    }

    /// Bytes that the initiator expects to send or to get.
    long expectedLength() {
        return command.u32(20) & 0xFFFF_FFFFL;
    }

    byte[] cdb() {
        return command.bytes(CDB, CDB_LENGTH);
    }

    /// Takes over data that has come.
    synchronized void data(Pdu pdu) throws ProtocolException {
        if (aborted) {
            return;
        }
        if (!awaiting || pdu.u32(20) != transferTag) {
            throw new ProtocolException("data that was not asked for");
        }
        broken |= pdu.u32(36) != dataSn++ || pdu.u32(40) != received;
        if (!broken) {
            put(pdu);
        }
        if (pdu.has(Pdu.FINAL)) {
            awaiting = false;
            notifyAll();
        }
    }

    private synchronized void put(Pdu pdu) throws ProtocolException {
        int end = received + pdu.dataLength();
        if (end > limit) {
            throw new ProtocolException("more data than was asked for");
        }
        if (data.length < end) {
            data = Arrays.copyOf(data, Math.max(end, limit));
        }
        System.arraycopy(pdu.dataArray(), pdu.dataOffset(), data, received, pdu.dataLength());
        received = end;
    }

    /// Waits for the end of what is coming.
    ///
    /// @return whether all that was asked for has come; otherwise the task was aborted
    synchronized boolean await() throws InterruptedException {
        while (awaiting && !aborted) {
            wait();
        }
        return !aborted;
    }

    /// Whether data came out of turn: a part is missing that will not come again.
    synchronized boolean broken() {
        return broken;
    }

    /// Gets ready for a burst.
    synchronized void expect(int tag, int length) {
        int whole = (int) expectedLength();
        if (data.length < whole) {
            data = Arrays.copyOf(data, whole);
        }
        transferTag = tag;
        limit = received + length;
        dataSn = 0;
        awaiting = true;
    }

    synchronized int received() {
        return received;
    }

    synchronized byte[] data() {
        return data;
    }

    /// Ends it without a status.
    synchronized void abort() {
        aborted = true;
        notifyAll();
    }

    synchronized boolean aborted() {
        return aborted;
    }
}
