package org.burnish.filesystem.susp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.burnish.block.BlockSource;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.FindingList;
import org.burnish.filesystem.rockridge.RockRidgeDecoder;
import org.burnish.filesystem.zisofs.CompressedFile;

/// Whatever stands in a System Use field and its Continuation Areas, reading them ends, and each entry that was read can be
/// written again.
class SystemUseFuzzTest {
    private static final int BLOCK = 2048;
    private static final int LONGEST_FIELD = 220;

    /// The first bytes are the field, the rest is the image with the Continuation Areas.
    @FuzzTest
    void anyFieldIsRead(byte[] bytes) {
        byte[] field = Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_FIELD));
        byte[] image = Arrays.copyOfRange(bytes, field.length, field.length + roundUp(bytes.length - field.length));
        var reader = new SystemUseReader(
                new Held(image), BLOCK, RockRidgeDecoder.with(CompressedFile::decode), new FindingList(10));
        var entries = new AtomicInteger();

        reader.read(field, 0, "field", (entry, position) -> {
            entries.incrementAndGet();
            writeAgain(entry);
        });
        assertThat(entries.get()).isLessThanOrEqualTo((LONGEST_FIELD + SystemUseReader.MOST_BYTES) / SystemUseEntry.HEADER_LENGTH);
    }

    private static int roundUp(int length) {
        return (length + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static void writeAgain(SystemUseEntry entry) {
        if (entry.length() <= 255) {
            entry.writeBody(new ByteWriter(ByteBuffer.allocate(512)));
        }
    }

    /// Bytes as blocks.
    private record Held(byte[] bytes) implements BlockSource {
        @Override
        public int blockSize() {
            return BLOCK;
        }

        @Override
        public long blockCount() {
            return bytes.length / BLOCK;
        }

        @Override
        public void read(long firstBlock, ByteBuffer into) throws java.io.IOException {
            requireInside(firstBlock, into);
            into.put(bytes, (int) firstBlock * BLOCK, into.remaining());
        }

        @Override
        public void close() {}
    }
}
