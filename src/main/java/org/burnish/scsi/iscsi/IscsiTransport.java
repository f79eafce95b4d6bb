package org.burnish.scsi.iscsi;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import org.burnish.bytes.Clause;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.TransportException.Reason;

/// An initiator: commands to a drive that an iSCSI target offers. One command at a time; a connection that breaks, or a
/// target that does not answer in time, is not tried again.
@Clause("RFC 7143 4.1")
public final class IscsiTransport implements Transport {
    private static final int CONNECT_MILLISECONDS = 10_000;
    private static final int MOST_DATA = 1 << 20;
    private static final int BASIC_CDB = 16;

    private final TargetAddress address;
    private final Socket socket;
    private final PduChannel channel;
    private final Parameters parameters;
    private final Exchange exchange;
    private boolean lost;

    private IscsiTransport(TargetAddress address, Socket socket, PduChannel channel, InitiatorLogin login) {
        this.address = address;
        this.socket = socket;
        this.channel = channel;
        this.parameters = login.parameters();
        this.exchange = new Exchange(channel, login);
    }

    /// Connects without digests, which TCP does well without.
    public static IscsiTransport open(String address) throws TransportException {
        return open(address, false);
    }

    /// @param digests whether to ask for checksums of headers and data
    public static IscsiTransport open(String address, boolean digests) throws TransportException {
        TargetAddress target;
        try {
            target = TargetAddress.of(address);
        } catch (IllegalArgumentException e) {
            throw new TransportException(Reason.GONE, String.valueOf(e.getMessage()));
        }
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(target.host(), target.port()), CONNECT_MILLISECONDS);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(CONNECT_MILLISECONDS);
            PduChannel channel = new PduChannel(socket);
            InitiatorLogin login = new InitiatorLogin(channel, target, digests);
            login.run();
            channel.digests(login.parameters().headerDigest(), login.parameters().dataDigest());
            return new IscsiTransport(target, socket, channel, login);
        } catch (IOException e) {
            close(socket);
            throw new TransportException(
                    e instanceof ProtocolException ? Reason.NO_ACCESS : Reason.GONE, target + ": " + e.getMessage());
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is not used any more.
        }
    }

    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) throws TransportException {
        if (lost) {
            throw new TransportException(Reason.GONE, address + ": the connection is lost");
        }
        int length = direction == Direction.NONE ? 0 : data.remaining();
        if (length > MOST_DATA) {
            throw new TransportException(Reason.TOO_LARGE, address + ": more than " + MOST_DATA + " bytes with a command");
        }
        long begin = System.nanoTime();
        try {
            socket.setSoTimeout(milliseconds);
            byte[] out = direction == Direction.OUT ? copy(data) : new byte[0];
            exchange.begin(command(cdb, direction, length, out));
            exchange.finish(out, direction == Direction.IN ? data : ByteBuffer.allocate(0), outcome);
        } catch (SocketTimeoutException e) {
            lost = true;
            outcome.hostStatus(HostStatus.TIMED_OUT);
        } catch (IOException e) {
            lost = true;
            throw new TransportException(Reason.GONE, address + ": " + e.getMessage());
        } finally {
            outcome.nanoseconds(System.nanoTime() - begin);
        }
    }

    private static byte[] copy(ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.get(data.position(), bytes);
        return bytes;
    }

    /// The command, with as much of the data as may come with it.
    private Pdu command(Cdb cdb, Direction direction, int length, byte[] out) {
        int first = parameters.immediateData()
                ? Math.min(out.length, Math.min(parameters.firstBurst(), parameters.maximumSend()))
                : 0;
        byte[] block = new byte[BASIC_CDB];
        cdb.copyTo(block);
        int flags = switch (length == 0 ? Direction.NONE : direction) {
            case NONE -> 0;
            case IN -> Task.READ;
            case OUT -> Task.WRITE;
        };
        return new Pdu(Opcode.SCSI_COMMAND, out, 0, first)
                .flags(Pdu.FINAL | flags)
                .u16(8, address.unit())
                .u32(20, length)
                .bytes(32, block);
    }

    @Override
    public int maximumTransfer() {
        return MOST_DATA;
    }

    @Override
    public String address() {
        return address.toString();
    }

    /// Logs out, if the target still listens.
    @Override
    public void close() {
        if (!lost) {
            try {
                socket.setSoTimeout(1000);
                exchange.begin(new Pdu(Opcode.LOGOUT_REQUEST).flags(Pdu.FINAL).immediate());
                exchange.logout();
            } catch (IOException e) {
                lost = true;
            }
        }
        try {
            channel.close();
        } catch (IOException e) {
            lost = true;
        }
    }
}
