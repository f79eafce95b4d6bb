package org.burnish.scsi.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.jspecify.annotations.Nullable;

/// Sends commands by `IOCTL_SCSI_PASS_THROUGH_DIRECT`. For exclusive access the volume is locked and dismounted, the drive is
/// claimed, and media change notification rests; all of it ends with the handle.
final class SptiTransport implements Transport {
    static final int PASS_THROUGH_DIRECT = 0x4D014;
    /// What every adapter takes.
    static final int MAXIMUM_TRANSFER = 64 << 10;
    private static final int PAGE = 4096;

    private final DeviceControl windows;
    private final long handle;
    private final String address;
    private final @Nullable VolumeClaim claim;
    private final PassThroughDirect request = new PassThroughDirect();
    private final ByteBuffer copies = ByteBuffer.allocateDirect(MAXIMUM_TRANSFER + PAGE).alignedSlice(PAGE);
    private final long copiesAddress = Pointer.nativeValue(Native.getDirectBufferPointer(copies));

    /// @param claim what is held for exclusive access
    SptiTransport(DeviceControl windows, long handle, String address, @Nullable VolumeClaim claim) {
        this.windows = windows;
        this.handle = handle;
        this.address = address;
        this.claim = claim;
    }

    /// The data goes by way of a buffer that is aligned as any adapter wants it.
    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) throws TransportException {
        int length = direction == Direction.NONE ? 0 : data.remaining();
        if (length > MAXIMUM_TRANSFER) {
            throw new TransportException(TransportException.Reason.TOO_LARGE, address + ": more than " + MAXIMUM_TRANSFER + " bytes with a command");
        }
        if (direction == Direction.OUT) {
            copies.put(0, data, data.position(), length);
        } else if (length > 0) {
            copies.put(0, new byte[length]);
        }
        request.fill(cdb, direction, copiesAddress, length, milliseconds);
        long begin = System.nanoTime();
        int result = windows.control(handle, PASS_THROUGH_DIRECT,
                request.address(), PassThroughDirect.WHOLE, request.address(), PassThroughDirect.WHOLE);
        outcome.nanoseconds(System.nanoTime() - begin);
        if (result < 0) {
            failed(-result, outcome);
            return;
        }
        request.result(length, outcome);
        if (direction == Direction.IN) {
            data.put(data.position(), copies, 0, outcome.transferred()).position(data.position() + outcome.transferred());
        }
    }

    private void failed(int code, Outcome outcome) throws TransportException {
        switch (code) {
            case WindowsError.SEM_TIMEOUT -> outcome.hostStatus(HostStatus.TIMED_OUT);
            case WindowsError.IO_DEVICE -> outcome.hostStatus(HostStatus.FAILED);
            case WindowsError.BUSY -> outcome.hostStatus(HostStatus.BUSY);
            default -> throw WindowsError.failure(address, code);
        }
    }

    @Override
    public int maximumTransfer() {
        return MAXIMUM_TRANSFER;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void close() {
        if (claim != null) {
            claim.close();
        }
        windows.close(handle);
    }
}
