package org.burnish.scsi.linux;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;
import org.jspecify.annotations.Nullable;

/// Sends commands by the kernel's `SG_IO`. The data of direct buffers goes to and from where it lies; nothing is allocated
/// as long as the same buffer comes again.
final class SgTransport implements Transport {
    static final long SG_IO = 0x2285;
    private static final int PAGE = 4096;
    private static final int ALWAYS_TAKEN = 32 << 10;

    private final SystemCalls system;
    private final OpenNode node;
    private final SgHeader header = new SgHeader();
    private @Nullable ByteBuffer known;
    private long knownAddress;
    private ByteBuffer copies = ByteBuffer.allocateDirect(0);

    SgTransport(SystemCalls system, OpenNode node) {
        this.system = system;
        this.node = node;
    }

    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) throws TransportException {
        int length = direction == Direction.NONE ? 0 : data.remaining();
        ByteBuffer room = length == 0 || data.isDirect() ? data : copy(data, direction);
        long at = length == 0 ? 0 : address(room) + room.position();
        if (direction == Direction.IN && length > 0) {
            // Some adapters tell no residual and leave out what did not come: nothing old may stand there.
            system.clear(at, length);
        }
        header.fill(cdb, direction, at, length, milliseconds);
        int result = call(room, outcome);
        if (result < 0) {
            failed(result, length, outcome);
            return;
        }
        header.result(outcome);
        if (direction == Direction.IN && length > 0) {
            if (!data.isDirect()) {
                data.put(data.position(), room, 0, outcome.transferred());
            }
            data.position(data.position() + outcome.transferred());
        }
    }

    private int call(ByteBuffer room, Outcome outcome) {
        long begin = System.nanoTime();
        try {
            return system.ioctl(node.descriptor(), SG_IO, header.address());
        } finally {
            outcome.nanoseconds(System.nanoTime() - begin);
            Reference.reachabilityFence(room);
        }
    }

    private void failed(int result, int length, Outcome outcome) throws TransportException {
        if (ErrorNumber.EBUSY.is(result) || ErrorNumber.EAGAIN.is(result)) {
            outcome.hostStatus(HostStatus.BUSY);
        } else if (length > ALWAYS_TAKEN && (ErrorNumber.EINVAL.is(result) || ErrorNumber.EIO.is(result))) {
            throw new TransportException(Reason.TOO_LARGE, address() + ": the kernel does not take " + length + " bytes with a command");
        } else {
            throw ErrorNumber.failure(address(), result);
        }
    }

    /// A direct buffer with the data of one that is not.
    private ByteBuffer copy(ByteBuffer data, Direction direction) {
        if (copies.capacity() < data.remaining()) {
            copies = ByteBuffer.allocateDirect(data.remaining() + 2 * PAGE).alignedSlice(PAGE);
        }
        copies.clear().limit(data.remaining());
        if (direction == Direction.OUT) {
            copies.put(0, data, data.position(), data.remaining());
        }
        return copies;
    }

    /// Buffers are equal when their bytes are: here it matters whether it is the same one.
    @SuppressWarnings("ReferenceEquality")
    private long address(ByteBuffer direct) {
        if (direct != known) {
            knownAddress = Pointer.nativeValue(Native.getDirectBufferPointer(direct));
            known = direct;
        }
        return knownAddress;
    }

    @Override
    public int maximumTransfer() {
        return node.maximumTransfer();
    }

    @Override
    public String address() {
        return node.address();
    }

    @Override
    public void close() {
        node.close();
    }
}
