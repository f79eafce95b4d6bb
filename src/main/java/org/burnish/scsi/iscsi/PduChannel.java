package org.burnish.scsi.iscsi;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.burnish.bytes.Clause;

/// Protocol data units over a connection, with digests once they have been agreed on. One thread reads; several may write.
@Clause("RFC 7143 11.2")
final class PduChannel implements Closeable {
    /// More data in one unit than was declared ends the connection, before there is room for it.
    static final int MAX_RECEIVE = 256 << 10;
    private static final int BUFFER = 64 << 10;
    private static final int DIGEST = 4;

    private final InputStream in;
    private final OutputStream out;
    private final Closeable connection;
    private final CRC32C readSum = new CRC32C();
    private final CRC32C writeSum = new CRC32C();
    private boolean headerDigest;
    private boolean dataDigest;

    PduChannel(Socket socket) throws IOException {
        this(socket.getInputStream(), socket.getOutputStream(), socket);
    }

    PduChannel(InputStream in, OutputStream out, Closeable connection) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.out = new BufferedOutputStream(out, BUFFER);
        this.connection = connection;
    }

    /// From the next unit on.
    synchronized void digests(boolean header, boolean data) {
        headerDigest = header;
        dataDigest = data;
    }

    /// The next unit.
    ///
    /// @throws EOFException when the other side has ended the connection
    Pdu read() throws IOException {
        byte[] header = exactly(Pdu.HEADER_LENGTH);
        byte[] additional = exactly(Pdu.additionalLength(header));
        if (headerDigest) {
            readSum.reset();
            readSum.update(header);
            readSum.update(additional);
            check("header");
        }
        int length = Pdu.dataLength(header);
        if (length > MAX_RECEIVE) {
            throw new ProtocolException("a data segment of " + length + " bytes");
        }
        byte[] data = exactly(length);
        byte[] padding = exactly(-length & 3);
        if (dataDigest && length > 0) {
            readSum.reset();
            readSum.update(data);
            readSum.update(padding);
            check("data");
        }
        return Pdu.received(header, data);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended");
        }
        return bytes;
    }

    private void check(String what) throws IOException {
        byte[] digest = exactly(DIGEST);
        for (int i = 0; i < DIGEST; i++) {
            if ((byte) (readSum.getValue() >> 8 * i) != digest[i]) {
                throw new ProtocolException("the " + what + " digest is wrong");
            }
        }
    }

    /// Writes a unit; it may wait for more until [#flush].
    synchronized void write(Pdu pdu) throws IOException {
        out.write(pdu.header());
        if (headerDigest) {
            writeSum.reset();
            writeSum.update(pdu.header());
            digest(writeSum);
        }
        int length = pdu.dataLength();
        if (length == 0) {
            return;
        }
        byte[] padding = new byte[-length & 3];
        out.write(pdu.dataArray(), pdu.dataOffset(), length);
        out.write(padding);
        if (dataDigest) {
            writeSum.reset();
            writeSum.update(pdu.dataArray(), pdu.dataOffset(), length);
            writeSum.update(padding);
            digest(writeSum);
        }
    }

    private void digest(Checksum sum) throws IOException {
        for (int i = 0; i < DIGEST; i++) {
            out.write((int) (sum.getValue() >> 8 * i));
        }
    }

    synchronized void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
