package org.burnish.filesystem.zisofs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.burnish.tree.Content;

/// The bytes of a compressed file, inflated block by block as they are asked for: whatever sizes the disc
/// claims, no more than one block is held.
///
/// @param recorded the compressed bytes with their header
record InflatedContent(Content recorded, CompressedFile entry) implements Content {
    private static final byte[] MAGIC_1 = {0x37, (byte) 0xE4, 0x53, (byte) 0x96, (byte) 0xC9, (byte) 0xDB, (byte) 0xD6, 0x07};
    private static final byte[] MAGIC_2 =
            {(byte) 0xEF, 0x22, 0x55, (byte) 0xA1, (byte) 0xBC, 0x1B, (byte) 0x95, (byte) 0xA0};

    @Override
    public long length() {
        return entry.uncompressedLength();
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        if (position >= length()) {
            return -1;
        }
        requireHeader();
        int wanted = (int) Math.min(into.remaining(), length() - position);
        int blockSize = 1 << entry.blockSizeLog2();
        Inflater inflater = new Inflater();
        try {
            byte[] block = new byte[(int) Math.min(blockSize, length())];
            for (int done = 0; done < wanted; ) {
                long at = position + done;
                long number = at >> entry.blockSizeLog2();
                int size = (int) Math.min(blockSize, length() - number * blockSize);
                inflate(number, block, size, inflater);
                int skipped = (int) (at - number * blockSize);
                int count = Math.min(wanted - done, size - skipped);
                into.put(block, skipped, count);
                done += count;
            }
        } finally {
            inflater.end();
        }
        return wanted;
    }

    void requireHeader() throws IOException {
        byte[] start = bytes(0, MAGIC_1.length).array();
        if (!Arrays.equals(start, entry.version() == 2 ? MAGIC_2 : MAGIC_1)) {
            throw new IOException("the file is marked as compressed, but has no header of compressed files");
        }
    }

    private void inflate(long number, byte[] block, int size, Inflater inflater) throws IOException {
        int width = pointerWidth();
        ByteBuffer pointers = bytes(entry.headerLength() + number * width, 2 * width).order(ByteOrder.LITTLE_ENDIAN);
        long from = pointer(pointers);
        long to = pointer(pointers);
        if (from == to) {
            Arrays.fill(block, 0, size, (byte) 0);
            return;
        }
        if (from < 0 || to < from || to - from > mostCompressed()) {
            throw new IOException("compressed block " + number + " claims to lie from byte " + from + " to " + to);
        }
        inflater.reset();
        inflater.setInput(bytes(from, (int) (to - from)));
        try {
            int got = 0;
            while (got < size) {
                int n = inflater.inflate(block, got, size - got);
                if (n == 0) {
                    throw new IOException("compressed block " + number + " has " + got + " bytes instead of " + size);
                }
                got += n;
            }
        } catch (DataFormatException e) {
            throw new IOException("compressed block " + number + " is damaged: " + e.getMessage(), e);
        }
    }

    /// Bytes of the place of a block.
    int pointerWidth() {
        return entry.version() == 2 ? Long.BYTES : Integer.BYTES;
    }

    /// zlib never makes more than this of a block.
    long mostCompressed() {
        return 2L << entry.blockSizeLog2();
    }

    long pointer(ByteBuffer pointers) {
        return entry.version() == 2 ? pointers.getLong() : Integer.toUnsignedLong(pointers.getInt());
    }

    ByteBuffer bytes(long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (recorded.read(position + bytes.position(), bytes) <= 0) {
                throw new IOException("the compressed file ends at byte " + recorded.length() + ", before byte " + (position + count));
            }
        }
        bytes.flip();
        return bytes;
    }
}
