package org.burnish.scsi.recording;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.HostStatus;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.jspecify.annotations.Nullable;

/// Writes down what goes through to another transport, each command before the next one is sent, so that a recording of a
/// drive that hangs shows at which command it did. A recording that can't be written ends; the commands go on.
public final class RecordingTransport implements Transport {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int BYTES_A_LINE = 32;
    /// Commands whose data is what a disc holds: READ, WRITE, WRITE AND VERIFY, READ CD, READ CD MSF, Plextor's READ CD-DA.
    private static final Set<Integer> CONTENT = Set.of(0x08, 0x0A, 0x28, 0x2A, 0x2E, 0x88, 0x8A, 0xA8, 0xAA, 0xB9, 0xBE, 0xD8);

    private final Transport inner;
    private final Writer to;
    private final Recorded recorded;
    private final LongSupplier nanoseconds;
    private final long begin;
    private @Nullable IOException failure;

    /// @param to where the recording goes; closed with the transport
    public RecordingTransport(Transport inner, Writer to, Recorded recorded) {
        this(inner, to, recorded, System::nanoTime);
    }

    RecordingTransport(Transport inner, Writer to, Recorded recorded, LongSupplier nanoseconds) {
        this.inner = inner;
        this.to = to;
        this.recorded = recorded;
        this.nanoseconds = nanoseconds;
        this.begin = nanoseconds.getAsLong();
        write(String.format("burnish-scsi 1%ndrive %s%nmaximum-transfer %d%n", inner.address(), inner.maximumTransfer()));
    }

    /// Why the recording is not complete, if it is not.
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) throws TransportException {
        int start = data.position();
        int length = direction == Direction.NONE ? 0 : data.remaining();
        write(String.format(Locale.ROOT, "> %s %s %d within %d at %.6f%n",
                cdb, direction.name().toLowerCase(Locale.ROOT), length, milliseconds, (nanoseconds.getAsLong() - begin) / 1e9));
        if (direction == Direction.OUT) {
            bytes("o", "out", cdb, copy(data, start, length));
        }
        try {
            inner.send(cdb, direction, data, milliseconds, outcome);
        } catch (TransportException e) {
            write(String.format("! %s %s%n", e.reason(), String.valueOf(e.getMessage()).replace('\n', ' ')));
            throw e;
        }
        write(String.format("< %s%02X %d took %d%n",
                outcome.hostStatus() == HostStatus.OK ? "" : outcome.hostStatus() + " ",
                outcome.status(), outcome.transferred(), outcome.nanoseconds() / 1000));
        if (outcome.senseLength() > 0) {
            lines("s", outcome.senseBytes());
        }
        if (direction == Direction.IN) {
            byte[] arrived = copy(data, start, Math.min(outcome.transferred(), length));
            SerialNumbers.blank(cdb, arrived);
            bytes("d", "in", cdb, arrived);
        }
    }

    private static byte[] copy(ByteBuffer data, int start, int length) {
        byte[] bytes = new byte[length];
        data.get(start, bytes);
        return bytes;
    }

    private void bytes(String mark, String way, Cdb cdb, byte[] bytes) {
        if (recorded == Recorded.ALL || !CONTENT.contains(cdb.operationCode())) {
            lines(mark, bytes);
        } else if (bytes.length > 0) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            write(String.format("# crc32 %08X %s%n", sum.getValue(), way));
        }
    }

    private void lines(String mark, byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 3 + bytes.length / 8);
        for (int at = 0; at < bytes.length; at += BYTES_A_LINE) {
            text.append(mark).append(' ');
            text.append(HEX.formatHex(bytes, at, Math.min(at + BYTES_A_LINE, bytes.length))).append(System.lineSeparator());
        }
        write(text.toString());
    }

    private void write(String text) {
        if (failure != null) {
            return;
        }
        try {
            to.write(text);
            to.flush();
        } catch (IOException e) {
            failure = e;
        }
    }

    @Override
    public int maximumTransfer() {
        return inner.maximumTransfer();
    }

    @Override
    public String address() {
        return inner.address();
    }

    @Override
    public void close() {
        inner.close();
        try {
            to.close();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
        }
    }
}
