package org.burnish.image.iso;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Clause;
import org.jspecify.annotations.Nullable;

/// The user data of a CD image in which each sector has its header and correction codes, and maybe sub-channel
/// data behind it. Nothing is corrected.
@Clause("ECMA-130 14")
final class RawSectors implements BlockSource {
    private static final byte[] SYNC = {0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0};
    private static final int[] STRIDES = {2352, 2448};
    private static final int MODE_OFFSET = 15;
    private static final int MODE_1_OFFSET = 16;
    private static final int MODE_2_OFFSET = 24;
    private static final int CHUNK = 64;

    private final BlockSource file;
    private final int stride;

    private RawSectors(BlockSource file, int stride) {
        this.file = file;
        this.stride = stride;
    }

    /// The sectors of a file, or null when it does not have raw sectors.
    static @Nullable RawSectors of(BlockSource file) throws IOException {
        for (int stride : STRIDES) {
            if (file.length() >= 2L * stride && hasSync(file, 0) && hasSync(file, stride)) {
                return new RawSectors(file, stride);
            }
        }
        return null;
    }

    private static boolean hasSync(BlockSource file, long position) throws IOException {
        return Arrays.equals(bytes(file, position, SYNC.length), SYNC);
    }

    private static byte[] bytes(BlockSource file, long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        file.readBytes(position, bytes);
        return bytes.array();
    }

    String kind() {
        return "raw CD image with " + stride + " bytes in a sector";
    }

    @Override
    public int blockSize() {
        return IsoFormat.BLOCK_SIZE;
    }

    /// Whole sectors; the rest of one at the end does not count.
    @Override
    public long blockCount() {
        return file.length() / stride;
    }

    @Override
    public void read(long firstBlock, ByteBuffer into) throws IOException {
        requireInside(firstBlock, into);
        ByteBuffer chunk = ByteBuffer.allocate(Math.min(CHUNK, Math.max(1, into.remaining() / blockSize())) * stride);
        for (long block = firstBlock; into.hasRemaining(); ) {
            int sectors = Math.min(chunk.capacity() / stride, into.remaining() / blockSize());
            chunk.clear().limit(sectors * stride);
            file.readBytes(block * stride, chunk);
            for (int i = 0; i < sectors; i++) {
                int mode = chunk.get(i * stride + MODE_OFFSET) & 3;
                into.put(chunk.array(), i * stride + (mode == 2 ? MODE_2_OFFSET : MODE_1_OFFSET), blockSize());
            }
            block += sectors;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
