package org.burnish.virtualdrive.cd;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Where the sectors of a disc are kept, 2,352 bytes each. The first one is that of block -150.
interface SectorStore extends Closeable {
    /// Fills `into` with whole sectors.
    void read(int block, ByteBuffer into) throws IOException;

    /// Reads user data of sectors of mode 1 straight away.
    ///
    /// @return whether that is possible
    default boolean readUser(int block, int count, ByteBuffer into) throws IOException {
        return false;
    }

    /// Keeps the sectors in `from`.
    default void write(int block, ByteBuffer from) throws IOException {
        throw new IOException("a pressed disc takes nothing");
    }

    @Override
    void close() throws IOException;
}
