package org.burnish.filesystem.udf;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.jspecify.annotations.Nullable;

/// The sectors of a volume, whose size need not be that of the source's blocks. Single sectors are read with
/// those around them, because file entries stand side by side.
@Clause("ECMA-167 3/3.1")
final class Sectors {
    private static final int READ_AHEAD = 1 << 16;

    private final BlockSource source;
    private final int size;
    private @Nullable Chunk chunk;

    /// Bytes that were read lately.
    private record Chunk(long position, byte[] bytes) {}

    /// @param size bytes in a sector, at most 32768
    Sectors(BlockSource source, int size) {
        this.source = source;
        this.size = size;
    }

    BlockSource source() {
        return source;
    }

    int size() {
        return size;
    }

    /// How many whole sectors there are.
    long count() {
        return source.length() / size;
    }

    /// Byte position in the image of a sector.
    long position(long sector) {
        return sector * size;
    }

    /// Reads one sector.
    ///
    /// @throws DiscFormatException when it lies outside the image
    byte[] read(long sector) throws IOException {
        requireInside(sector, 1);
        byte[] bytes = new byte[size];
        Chunk at = chunkOf(position(sector));
        if (at == null) {
            source.readBytes(position(sector), ByteBuffer.wrap(bytes));
        } else {
            System.arraycopy(at.bytes, (int) (position(sector) - at.position), bytes, 0, size);
        }
        return bytes;
    }

    /// Reads `count` bytes from the start of a sector on.
    ///
    /// @param count a number that was not taken from the disc unchecked
    byte[] readBytes(long sector, int count) throws IOException {
        requireInside(sector, (count + size - 1) / size);
        byte[] bytes = new byte[count];
        source.readBytes(position(sector), ByteBuffer.wrap(bytes));
        return bytes;
    }

    void requireInside(long sector, long count) throws DiscFormatException {
        if (sector < 0 || sector > count() - count) {
            throw new DiscFormatException(position(sector), "sector " + sector + " lies outside the image, which has " + count());
        }
    }

    /// Null when what is around the sector cannot be read, though the sector itself perhaps can.
    private @Nullable Chunk chunkOf(long position) {
        synchronized (this) {
            if (chunk != null && position >= chunk.position && position - chunk.position <= chunk.bytes.length - size) {
                return chunk;
            }
        }
        Chunk read = readChunk(position - position % READ_AHEAD);
        synchronized (this) {
            chunk = read;
        }
        return read;
    }

    private @Nullable Chunk readChunk(long position) {
        byte[] bytes = new byte[(int) Math.min(READ_AHEAD, count() * size - position)];
        try {
            source.readBytes(position, ByteBuffer.wrap(bytes));
            return new Chunk(position, bytes);
        } catch (IOException _) {
            return null;
        }
    }
}
