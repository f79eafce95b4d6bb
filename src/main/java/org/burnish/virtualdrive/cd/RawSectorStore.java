package org.burnish.virtualdrive.cd;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.burnish.disc.cd.SectorMode;

/// The sectors of a file, from block 0 on.
final class RawSectorStore implements SectorStore {
    private final FileChannel file;

    RawSectorStore(FileChannel file) {
        this.file = file;
    }

    @Override
    public void read(int block, ByteBuffer into) throws IOException {
        long at = (long) block * SectorMode.LENGTH - into.position();
        while (into.hasRemaining()) {
            if (file.read(into, at + into.position()) < 0) {
                throw new EOFException("the image ends too early");
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
