package org.burnish.scsi;

import java.io.Closeable;
import java.nio.ByteBuffer;

/// Carries commands to one drive, one after the other, and judges nothing. Called by one thread at a time.
public interface Transport extends Closeable {
    /// Sends a command and waits for its end.
    ///
    /// @param data the bytes between position and limit are the data, as many as the command descriptor block announces;
    ///             when data comes in, the position moves behind what arrived. Direct buffers spare a copy.
    /// @param milliseconds after which the system gives up
    /// @param outcome filled in
    /// @throws TransportException when the system does not even take the command
    void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) throws TransportException;

    /// The most bytes that one command can carry.
    int maximumTransfer();

    /// What the user calls the drive: `/dev/sr0`, `D:`, `virtual:NAME`.
    String address();

    @Override
    void close();
}
