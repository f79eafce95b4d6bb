package org.burnish.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.burnish.bytes.DiscFormatException;
import org.junit.jupiter.api.Test;

/// What every [BlockSource] keeps, whatever it reads from.
public abstract class BlockSourceContract {
    /// A source of at least four blocks, to be closed by the caller.
    protected abstract BlockSource open() throws IOException;

    @Test
    void readingByBlocksGivesTheSameBytesAsReadingAtOnce() throws IOException {
        try (BlockSource source = open()) {
            byte[] whole = read(source, 0, source.blockCount());
            for (long block = source.blockCount() - 1; block >= 0; block--) {
                int at = (int) block * source.blockSize();
                assertThat(read(source, block, 1)).isEqualTo(Arrays.copyOfRange(whole, at, at + source.blockSize()));
            }
        }
    }

    @Test
    void transferringGivesTheSameBytesAsReading() throws IOException {
        try (BlockSource source = open()) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            source.transferTo(0, source.blockCount(), Channels.newChannel(all));
            assertThat(all.toByteArray()).isEqualTo(read(source, 0, source.blockCount()));
            ByteArrayOutputStream middle = new ByteArrayOutputStream();
            source.transferTo(1, source.blockCount() - 2, Channels.newChannel(middle));
            assertThat(middle.toByteArray()).isEqualTo(read(source, 1, source.blockCount() - 2));
        }
    }

    @Test
    void readingFillsTheBufferFromItsPositionOn() throws IOException {
        try (BlockSource source = open()) {
            ByteBuffer buffer = ByteBuffer.allocate(3 + 2 * source.blockSize()).position(3);
            source.read(1, buffer);
            assertThat(buffer.hasRemaining()).isFalse();
            assertThat(Arrays.copyOfRange(buffer.array(), 3, buffer.capacity())).isEqualTo(read(source, 1, 2));
        }
    }

    @Test
    void blocksOutsideAreRefusedWithTheirPlace() throws IOException {
        try (BlockSource source = open()) {
            long end = source.blockCount();
            for (long first : new long[] {-1, end, Long.MAX_VALUE / source.blockSize()}) {
                assertThatThrownBy(() -> read(source, first, 1)).isInstanceOf(DiscFormatException.class);
            }
            assertThatThrownBy(() -> read(source, end - 1, 2)).isInstanceOf(DiscFormatException.class);
        }
    }

    @Test
    void severalThreadsReadAtOnce() throws IOException {
        try (BlockSource source = open()) {
            byte[] whole = read(source, 0, source.blockCount());
            IntStream.range(0, 200).parallel().forEach(i -> {
                int block = (int) (i % source.blockCount());
                int at = block * source.blockSize();
                assertThat(readUnchecked(source, block)).isEqualTo(Arrays.copyOfRange(whole, at, at + source.blockSize()));
            });
        }
    }

    private static byte[] readUnchecked(BlockSource source, long block) {
        try {
            return read(source, block, 1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    protected static byte[] read(BlockSource source, long first, long count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) count * source.blockSize());
        source.read(first, buffer);
        return buffer.array();
    }
}
