package org.burnish.structure;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.block.BlockSource;
import org.burnish.bytes.DiscFormatException;

/// The bytes of an image.
record Bytes(BlockSource source) {
    /// Bytes of a sector of a disc.
    static final int SECTOR = 2048;

    /// @throws DiscFormatException when they are not all there
    byte[] read(long position, int count) throws IOException {
        if (!has(position, count)) {
            throw new DiscFormatException(position, "lies outside the image, which has " + source.length() + " bytes");
        }
        byte[] bytes = new byte[count];
        source.readBytes(position, ByteBuffer.wrap(bytes));
        return bytes;
    }

    boolean has(long position, long count) {
        return position >= 0 && count >= 0 && position <= source.length() - count;
    }
}
