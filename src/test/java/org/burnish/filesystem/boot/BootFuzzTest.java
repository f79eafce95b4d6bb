package org.burnish.filesystem.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.iso9660.DescriptorSet;

/// Whatever partition tables and boot equipment say, looking at them ends and stays inside the image.
class BootFuzzTest {
    private static final int BLOCK = 2048;
    private static final int LONGEST = 1 << 20;
    private static final int MOST_PARTITIONS = 1024;

    @FuzzTest
    void anyPartitionTablesAreRead(byte[] bytes) throws IOException {
        DiskTables tables = DiskTables.read(new Held(bytes));
        assertThat(tables.partitions()).hasSizeLessThanOrEqualTo(MOST_PARTITIONS);
        assertThat(tables.partitions()).allMatch(partition -> partition.last() >= partition.first() && partition.first() >= 0);
        assertThat(tables.systemPartitions()).allMatch(position -> position >= 0);
        assertThat(tables.hybrid()).isNotNull();
    }

    @FuzzTest
    void anyImageHasAVerdict(byte[] bytes) throws IOException {
        Held source = new Held(Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST)));
        DescriptorSet descriptors = DescriptorSet.read(source, 0, Findings.IGNORED).orElse(DescriptorSet.NONE);
        BootEquipment equipment = BootEquipment.read(source, descriptors, block -> block % 3 * 5000);
        for (RecordedImage image : equipment.images()) {
            image.tableFault();
            assertThat(image.content().length()).isLessThanOrEqualTo(source.length());
        }
        assertThat(BootVerdict.of(equipment)).isNotNull();
    }

    /// Bytes as blocks; the last one may be there in part.
    private record Held(byte[] bytes) implements BlockSource {
        @Override
        public int blockSize() {
            return BLOCK;
        }

        @Override
        public long blockCount() {
            return Math.ceilDiv(bytes.length, BLOCK);
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void read(long firstBlock, ByteBuffer into) throws IOException {
            requireInside(firstBlock, into);
            byte[] padded = Arrays.copyOf(bytes, (int) blockCount() * BLOCK);
            into.put(padded, (int) firstBlock * BLOCK, into.remaining());
        }

        @Override
        public void close() {}
    }
}
