package org.burnish.scsi.macos;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// Sends any command, each as a `SCSITaskInterface`, to a drive that this program has to itself.
final class TaskTransport implements Transport {
    static final int OBTAIN_EXCLUSIVE_ACCESS = 64;
    static final int RELEASE_EXCLUSIVE_ACCESS = 72;
    static final int CREATE_SCSI_TASK = 80;
    static final int SET_COMMAND_DESCRIPTOR_BLOCK = 64;
    static final int SET_SCATTER_GATHER_ENTRIES = 88;
    static final int SET_TIMEOUT_DURATION = 96;
    static final int EXECUTE_TASK_SYNC = 128;
    static final int GET_SCSI_SERVICE_RESPONSE = 144;
    /// `SCSITaskSGElement`: address and length of 64 bits each.
    static final int ELEMENT_LENGTH = 16;

    private static final int LONGEST_CDB = 16;
    private static final int NO_DATA = 0;
    private static final int TO_DRIVE = 1;
    private static final int FROM_DRIVE = 2;

    private final String address;
    private final DiscClaim claim;
    private final PlugIn plugIn;
    private final ComObject device;
    private final Reception reception = new Reception();
    private final Memory element = new Memory(ELEMENT_LENGTH);
    private final Memory block = new Memory(LONGEST_CDB);
    private final byte[] cdbBytes = new byte[LONGEST_CDB];

    /// @param claim of the disc, given back last
    /// @param device with exclusive access
    TaskTransport(String address, DiscClaim claim, PlugIn plugIn, ComObject device) {
        this.address = address;
        this.claim = claim;
        this.plugIn = plugIn;
        this.device = device;
    }

    /// The data goes by way of a buffer that begins a page.
    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) throws TransportException {
        int length = direction == Direction.NONE ? 0 : data.remaining();
        if (length > Reception.MAXIMUM_TRANSFER) {
            throw new TransportException(Reason.TOO_LARGE, address + ": more than " + Reception.MAXIMUM_TRANSFER + " bytes with a command");
        }
        ByteBuffer copies = reception.data().getByteBuffer(0, Math.max(1, length));
        if (direction == Direction.OUT) {
            copies.put(0, data, data.position(), length);
        } else {
            reception.data().clear(length);
        }
        long created = device.callForObject(CREATE_SCSI_TASK);
        if (created == 0) {
            throw new TransportException(Reason.FAILED, address + ": macOS made no SCSI task");
        }
        ComObject task = new ComObject(created);
        try {
            run(task, cdb, direction, length, milliseconds, outcome);
        } finally {
            task.release();
        }
        if (direction == Direction.IN) {
            data.put(data.position(), copies, 0, outcome.transferred()).position(data.position() + outcome.transferred());
        }
    }

    private void run(ComObject task, Cdb cdb, Direction direction, int length, int milliseconds, Outcome outcome) throws TransportException {
        cdb.copyTo(cdbBytes);
        block.write(0, cdbBytes, 0, cdb.length());
        element.setLong(0, length == 0 ? 0 : reception.dataAddress());
        element.setLong(8, length);
        int way = length == 0 ? NO_DATA : direction == Direction.OUT ? TO_DRIVE : FROM_DRIVE;
        set(task.call(SET_COMMAND_DESCRIPTOR_BLOCK, Pointer.nativeValue(block), cdb.length()));
        set(task.call(SET_SCATTER_GATHER_ENTRIES, length == 0 ? 0L : Pointer.nativeValue(element), length == 0 ? 0 : 1, (long) length, way));
        // 0 would be as long as it takes.
        set(task.call(SET_TIMEOUT_DURATION, Math.max(1, milliseconds)));
        reception.clear();
        long begin = System.nanoTime();
        int code = task.call(EXECUTE_TASK_SYNC, reception.senseAddress(), reception.statusAddress(), reception.countAddress());
        outcome.nanoseconds(System.nanoTime() - begin);
        if (code != 0) {
            Reception.failed(address, code, outcome);
            return;
        }
        set(task.call(GET_SCSI_SERVICE_RESPONSE, reception.responseAddress()));
        reception.result(reception.count(length), outcome);
    }

    private void set(int code) throws TransportException {
        if (code != 0) {
            throw MacError.failure(address, code);
        }
    }

    @Override
    public int maximumTransfer() {
        return Reception.MAXIMUM_TRANSFER;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void close() {
        device.call(RELEASE_EXCLUSIVE_ACCESS);
        device.release();
        plugIn.close();
        claim.close();
        reception.close();
        element.close();
        block.close();
    }
}
