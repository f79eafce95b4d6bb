package org.burnish.scsi.iscsi;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;

/// An initiator's numbers and tags, and what it makes of the answers to the one command that is under way.
@Clause("RFC 7143 11.3")
final class Exchange {
    private static final int STATUS_HERE = 0x01;
    private static final int UNDERFLOW = 0x02;

    private final PduChannel channel;
    private final Parameters parameters;
    private int cmdSn = 1;
    private int expStatSn;
    private int tag;
    private int expected;

    Exchange(PduChannel channel, InitiatorLogin login) {
        this.channel = channel;
        this.parameters = login.parameters();
        this.expStatSn = login.expStatSn();
    }

    /// Sends a request.
    void begin(Pdu request) throws IOException {
        tag++;
        expected = request.u32(20);
        channel.write(request.tag(tag).u32(24, cmdSn).u32(28, expStatSn));
        channel.flush();
        if (!request.isImmediate()) {
            cmdSn++;
        }
    }

    /// Reads until the status is there.
    ///
    /// @param out the data that goes out
    /// @param in room for what comes in
    void finish(byte[] out, ByteBuffer in, Outcome outcome) throws IOException {
        int start = in.position();
        while (true) {
            Pdu pdu = channel.read();
            switch (pdu.opcode()) {
                case Opcode.DATA_IN -> {
                    data(pdu, in, start);
                    if (pdu.has(STATUS_HERE)) {
                        status(pdu, in, start, out, outcome);
                        return;
                    }
                }
                case Opcode.READY_TO_TRANSFER -> burst(pdu, out);
                case Opcode.SCSI_RESPONSE -> {
                    response(pdu, in, start, out, outcome);
                    return;
                }
                default -> other(pdu);
            }
        }
    }

    private void own(Pdu pdu) throws ProtocolException {
        if (pdu.tag() != tag) {
            throw new ProtocolException("an answer to a command that was not sent");
        }
    }

    /// Data comes in the order that was agreed on, and no more than there is room for.
    private void data(Pdu pdu, ByteBuffer in, int start) throws ProtocolException {
        own(pdu);
        if (pdu.u32(40) != in.position() - start || pdu.dataLength() > in.remaining()) {
            throw new ProtocolException("data out of turn");
        }
        in.put(pdu.dataArray(), pdu.dataOffset(), pdu.dataLength());
    }

    private void burst(Pdu request, byte[] out) throws IOException {
        own(request);
        int from = request.u32(40);
        int length = request.u32(44);
        if (from < 0 || length <= 0 || from > out.length - length) {
            throw new ProtocolException("a request for data that there is not");
        }
        int end = from + length;
        for (int number = 0; from < end; number++) {
            int count = Math.min(end - from, parameters.maximumSend());
            channel.write(new Pdu(Opcode.DATA_OUT, out, from, count)
                    .flags(from + count == end ? Pdu.FINAL : 0).bytes(8, request.bytes(8, 8)).tag(tag)
                    .u32(20, request.u32(20)).u32(28, expStatSn).u32(36, number).u32(40, from));
            from += count;
        }
        channel.flush();
    }

    private void response(Pdu pdu, ByteBuffer in, int start, byte[] out, Outcome outcome) throws ProtocolException {
        own(pdu);
        if (pdu.u8(2) != 0) {
            expStatSn = pdu.u32(24) + 1;
            outcome.hostStatus(HostStatus.FAILED);
            return;
        }
        status(pdu, in, start, out, outcome);
        byte[] segment = pdu.data();
        if (segment.length > 2) {
            outcome.sense(segment, 2, Math.min(segment.length - 2, ByteBuffer.wrap(segment).getShort(0) & 0xFFFF));
        }
    }

    private void status(Pdu pdu, ByteBuffer in, int start, byte[] out, Outcome outcome) {
        expStatSn = pdu.u32(24) + 1;
        int residual = pdu.has(UNDERFLOW) ? Math.clamp(pdu.u32(44), 0, expected) : 0;
        outcome.status(pdu.u8(3)).transferred(out.length > 0 ? out.length - Math.min(out.length, residual) : in.position() - start);
    }

    /// What a target may say at any time.
    private void other(Pdu pdu) throws IOException {
        switch (pdu.opcode()) {
            case Opcode.NOP_IN -> {
                if (pdu.u32(20) != Pdu.NO_TAG) {
                    channel.write(new Pdu(Opcode.NOP_OUT, pdu.data()).immediate().flags(Pdu.FINAL).bytes(8, pdu.bytes(8, 8))
                            .tag(Pdu.NO_TAG).u32(20, pdu.u32(20)).u32(24, cmdSn).u32(28, expStatSn));
                    channel.flush();
                }
            }
            case Opcode.ASYNCHRONOUS_MESSAGE -> expStatSn = pdu.u32(24) + 1;
            case Opcode.REJECT -> throw new ProtocolException(String.format("the target rejects a request, reason %02Xh", pdu.u8(2)));
            default -> throw new ProtocolException(String.format("an answer %02Xh that belongs to nothing", pdu.opcode()));
        }
    }

    /// Waits for the end of a logout.
    void logout() throws IOException {
        for (Pdu pdu = channel.read(); pdu.opcode() != Opcode.LOGOUT_RESPONSE; pdu = channel.read()) {
            other(pdu);
        }
    }
}
