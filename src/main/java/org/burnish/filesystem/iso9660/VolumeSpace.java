package org.burnish.filesystem.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// The Logical Blocks of a volume on the blocks of its image, whatever the size of either.
///
/// @param blockSize bytes of a Logical Block
@Clause("ECMA-119 6.2")
public record VolumeSpace(BlockSource source, int blockSize) {

    /// Byte position in the image of a Logical Block.
    public long position(long block) {
        return block * blockSize;
    }

    /// Whether so many bytes from a Logical Block on lie in the image.
    public boolean contains(long block, long bytes) {
        return position(block) <= source.length() - bytes;
    }

    /// Reads `count` bytes from the start of a Logical Block.
    ///
    /// @param count a number that was not taken from the disc unchecked
    public byte[] read(long block, int count) throws IOException {
        if (!contains(block, count)) {
            throw new DiscFormatException(position(block), "block " + block + " lies outside the image");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        source.readBytes(position(block), bytes);
        return bytes.array();
    }
}
