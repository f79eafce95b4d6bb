package org.burnish.block;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Zeros;

/// A file, or a block device, as blocks. A last block that the file has only in part counts as a block and
/// reads with zeros behind the file's end.
public final class FileBlockSource implements BlockSource {
    /// File systems share blocks of this size.
    private static final int SHARED = 4096;

    private final FileChannel channel;
    private final int blockSize;
    private final long bytes;

    private FileBlockSource(FileChannel channel, int blockSize, long bytes) {
        this.channel = channel;
        this.blockSize = blockSize;
        this.bytes = bytes;
    }

    public static FileBlockSource open(Path file, int blockSize) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new FileBlockSource(channel, blockSize, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public int blockSize() {
        return blockSize;
    }

    @Override
    public long blockCount() {
        return (bytes + blockSize - 1) / blockSize;
    }

    /// Bytes of the last block that the file really has, or 0 when it ends on a block's border.
    public int trailingBytes() {
        return (int) (bytes % blockSize);
    }

    @Override
    public long length() {
        return bytes;
    }

    @Override
    public void read(long firstBlock, ByteBuffer into) throws IOException {
        requireInside(firstBlock, into);
        fill(firstBlock * blockSize, into);
    }

    @Override
    public void readBytes(long position, ByteBuffer into) throws IOException {
        if (position < 0 || position > blockCount() * blockSize - into.remaining()) {
            throw new DiscFormatException(position, into.remaining() + " bytes at " + position + " lie outside the image, which has "
                    + bytes + " bytes");
        }
        fill(position, into);
    }

    private void fill(long from, ByteBuffer into) throws IOException {
        long position = from;
        while (into.hasRemaining()) {
            int n = channel.read(into, position);
            if (n < 0) {
                Zeros.fill(into);
            } else {
                position += n;
            }
        }
    }

    @Override
    public void transferTo(long firstBlock, long count, WritableByteChannel to) throws IOException {
        long position = firstBlock * blockSize;
        long end = (firstBlock + count) * blockSize;
        while (position < Math.min(end, bytes)) {
            long n = transfer(position, Math.min(end, bytes) - position, to);
            if (n <= 0) {
                break;
            }
            position += n;
        }
        if (position < end) {
            long block = position / blockSize;
            int already = (int) (position % blockSize);
            if (already > 0) {
                ByteBuffer partial = ByteBuffer.allocate(blockSize);
                read(block, partial);
                partial.flip().position(already);
                while (partial.hasRemaining()) {
                    to.write(partial);
                }
                block++;
            }
            BlockSource.super.transferTo(block, firstBlock + count - block, to);
        }
    }

    @Override
    public void transferBytes(long position, long count, WritableByteChannel to) throws IOException {
        long done = 0;
        while (done < count) {
            long n = transfer(position + done, count - done, to);
            if (n <= 0) {
                throw new DiscFormatException(position + done, "the image ends at byte " + (position + done));
            }
            done += n;
        }
    }

    /// What starts on a border can be shared with the target; what comes before is copied alone.
    private long transfer(long position, long count, WritableByteChannel to) throws IOException {
        long beforeBorder = Math.floorMod(-position, SHARED);
        return channel.transferTo(position, beforeBorder == 0 ? count : Math.min(beforeBorder, count), to);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
