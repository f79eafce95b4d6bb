package org.burnish.filesystem.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.burnish.block.BlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.FindingList;
import org.burnish.check.ImageCheck;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.TreeText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Volumes that lie: each gives findings or one clear error, and soon.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileUdfTest {
    /// In the image that is spoiled here, the partition's first sector.
    private static final int PARTITION = 257;
    private static final int BLOCK = 2048;

    private byte[] sound = {};

    @BeforeAll
    void read(@TempDir Path folder) throws IOException {
        sound = Files.readAllBytes(UdfImage.kept(folder, "hd-2.01-2048"));
    }

    /// Bytes as an image.
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
        public void read(long firstBlock, ByteBuffer into) throws IOException {
            requireInside(firstBlock, into);
            into.put(bytes, (int) firstBlock * BLOCK, into.remaining());
        }

        @Override
        public void close() {}
    }

    /// An image to spoil, with what reading it gives.
    private final class Spoilt {
        private final byte[] bytes = sound.clone();
        private final FindingList findings = new FindingList(50);

        /// Replaces a file entry, with right checksums.
        void entry(long block, FileEntry entry) {
            DescriptorTag.write(entry, 3, block, ByteBuffer.wrap(bytes, (int) (PARTITION + block) * BLOCK, BLOCK));
        }

        void descriptor(long sector, Descriptor descriptor) {
            DescriptorTag.write(descriptor, 3, sector, ByteBuffer.wrap(bytes, (int) sector * BLOCK, BLOCK));
        }

        FileEntry entryAt(BlockAddress icb) throws IOException {
            byte[] block = Arrays.copyOfRange(bytes, (int) (PARTITION + icb.block()) * BLOCK, (int) (PARTITION + icb.block() + 1) * BLOCK);
            ByteReader in = ByteReader.of(block);
            DescriptorTag.read(in);
            return FileEntry.readBody(true, in);
        }

        UdfVolume open() throws IOException {
            return UdfReader.open(new Held(bytes), 0, findings).orElseThrow();
        }

        /// Reads all that can be reached; returns how many nodes that is.
        int walk() {
            return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> walk(open().root()));
        }

        private int walk(Directory root) throws IOException {
            int count = 0;
            Deque<Directory> waiting = new ArrayDeque<>(Set.of(root));
            while (!waiting.isEmpty()) {
                for (Node node : childrenOf(waiting.pop())) {
                    count++;
                    if (node instanceof Directory inner) {
                        waiting.push(inner);
                    } else if (node instanceof RegularFile file) {
                        readSome(file);
                    }
                }
            }
            return count;
        }

        private Iterable<Node> childrenOf(Directory directory) {
            try {
                return directory.children();
            } catch (IOException _) {
                return Set.of();
            }
        }

        private void readSome(RegularFile file) {
            try {
                file.content().extents();
                file.content().read(0, ByteBuffer.allocate(100));
                file.content().read(Math.max(0, file.content().length() - 10), ByteBuffer.allocate(100));
            } catch (IOException _) {
                // Said in one sentence.
            }
        }

        Set<String> rules() {
            return findings.counts().keySet();
        }
    }

    private BlockAddress rootIcb() throws IOException {
        return UdfReader.open(new Held(sound), 0, finding -> {}).orElseThrow().fileSet().root().location();
    }

    /// A copy of an entry with other numbers.
    private static FileEntry changed(FileEntry e, int form, long length, byte[] allocation) {
        IcbTag icb = new IcbTag(e.icb().priorEntries(), e.icb().strategy(), e.icb().parameter(), e.icb().maximumEntries(),
                e.icb().fileType(), e.icb().parent(), e.icb().flags() & ~7 | form);
        return new FileEntry(true, icb, e.userId(), e.groupId(), e.permissions(), e.linkCount(), length, length, e.blocksRecorded(),
                e.accessed(), e.modified(), e.created(), e.changed(), e.attributesFile(), e.streams(), e.uniqueId(), e.attributes(), allocation);
    }

    private static byte[] shorts(long... lengthsAndBlocks) {
        ByteBuffer bytes = ByteBuffer.allocate(lengthsAndBlocks.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (long number : lengthsAndBlocks) {
            bytes.putInt((int) number);
        }
        return bytes.array();
    }

    @Test
    void aDirectoryThatContainsItselfEndsThere() throws IOException {
        Spoilt spoilt = new Spoilt();
        FileEntry root = spoilt.entryAt(rootIcb());
        FileIdentifierDescriptor loop = new FileIdentifierDescriptor(FileIdentifierDescriptor.DIRECTORY,
                AllocationDescriptor.recorded(BLOCK, rootIcb()), new byte[0], CompressedUnicode.encode("loop"));
        ByteBuffer names = ByteBuffer.allocate(loop.length());
        DescriptorTag.write(loop, 3, rootIcb().block(), names);
        spoilt.entry(rootIcb().block(), changed(root, 3, names.capacity(), names.array()));

        assertThat(spoilt.walk()).isEqualTo(1);
        assertThat(spoilt.rules()).contains("directory-loop");
    }

    @Test
    void allocationDescriptorsInACircleAreAnError() throws IOException {
        Spoilt spoilt = new Spoilt();
        FileEntry root = spoilt.entryAt(rootIcb());
        long there = 3000;
        spoilt.descriptor(PARTITION + there, new TerminatingDescriptor());
        DescriptorTag.write(new AllocationExtentDescriptor(shorts(BLOCK | 3L << 30, there)), 3, there,
                ByteBuffer.wrap(spoilt.bytes, (int) (PARTITION + there) * BLOCK, BLOCK));
        spoilt.entry(rootIcb().block(), changed(root, 0, 1 << 20, shorts(BLOCK | 3L << 30, there)));

        assertThatThrownBy(() -> spoilt.open().root().children()).isInstanceOf(DiscFormatException.class).hasMessageContaining("circle");
    }

    @Test
    void lengthsOf2To63AreNotBelieved() throws IOException {
        Spoilt spoilt = new Spoilt();
        FileEntry root = spoilt.entryAt(rootIcb());
        for (long length : new long[] {1L << 63, Long.MAX_VALUE, 1L << 40, -1}) {
            spoilt.entry(rootIcb().block(), changed(root, root.icb().flags() & 7, length, root.allocation()));

            assertThat(spoilt.walk()).isEqualTo(127);
            assertThat(spoilt.rules()).contains("udf-information-length");
        }
    }

    @Test
    void aDirectoryOfHolesEndsSoon() throws IOException {
        Spoilt spoilt = new Spoilt();
        FileEntry root = spoilt.entryAt(rootIcb());
        long hole = 0x3FFF_F800L | 2L << 30;
        long[] holes = new long[400];
        for (int i = 0; i < holes.length; i += 2) {
            holes[i] = hole;
        }
        spoilt.entry(rootIcb().block(), changed(root, 0, 200L * 0x3FFF_F800L, shorts(holes)));

        assertThat(spoilt.walk()).isZero();
    }

    @Test
    void extentsOutsideTheImageAreNamed() throws IOException {
        Spoilt spoilt = new Spoilt();
        FileEntry root = spoilt.entryAt(rootIcb());
        spoilt.entry(rootIcb().block(), changed(root, 0, BLOCK, shorts(BLOCK, 0xFFFF_FFF0L)));

        assertThatThrownBy(() -> spoilt.open().root().children()).isInstanceOf(DiscFormatException.class).hasMessageContaining("outside");
    }

    @Test
    void aMillionPartitionMapsAreNotRead() throws IOException {
        Spoilt spoilt = new Spoilt();
        for (int sector = 96; sector < 102; sector++) {
            if (spoilt.bytes[sector * BLOCK] == LogicalVolumeDescriptor.TAG) {
                ByteBuffer.wrap(spoilt.bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(sector * BLOCK + 264, -1).putInt(sector * BLOCK + 268, 1_000_000);
            }
        }
        assertThat(spoilt.walk()).isEqualTo(127);
        assertThat(spoilt.rules()).contains("udf-partition-maps", "udf-crc");
    }

    @Test
    void aDirectoryOfGigabytesOnTheSameBlocksIsNoLongerThanTheImage() throws IOException {
        Spoilt spoilt = new Spoilt();
        FileEntry root = spoilt.entryAt(rootIcb());
        long names = 3000;
        ByteBuffer.wrap(spoilt.bytes).put((int) (PARTITION + names) * BLOCK, root.allocation());
        long[] again = new long[440];
        for (int i = 0; i < again.length; i += 2) {
            again[i] = 400L * BLOCK;
            again[i + 1] = names;
        }
        spoilt.entry(rootIcb().block(), changed(root, 0, 220L * 400 * BLOCK, shorts(again)));

        assertThat(spoilt.walk()).isBetween(1, 100_000);
        assertThat(spoilt.rules()).contains("udf-directory");
    }

    @Test
    void sequencesOfVolumeDescriptorsInACircleEnd() throws IOException {
        for (long there : new long[] {96, 97, 112, 4_000_000_000L}) {
            Spoilt spoilt = new Spoilt();
            spoilt.descriptor(96, new VolumeDescriptorPointer(0, new ExtentDescriptor(16L * BLOCK, there)));
            assertThat(spoilt.walk()).isEqualTo(127);
        }
    }

    @Test
    void tagsWithoutAChecksumOverTheirContentAreBelieved() throws IOException {
        Spoilt spoilt = new Spoilt();
        int tags = 0;
        for (int at = 96 * BLOCK; at < (PARTITION + 250) * BLOCK; at += BLOCK) {
            if (spoilt.bytes[at + 2] == 3 && spoilt.bytes[at + 4] == sum(spoilt.bytes, at)) {
                Arrays.fill(spoilt.bytes, at + 8, at + 12, (byte) 0);
                spoilt.bytes[at + 4] = sum(spoilt.bytes, at);
                tags++;
            }
        }
        assertThat(tags).isGreaterThan(100);
        assertThat(spoilt.walk()).isEqualTo(127);
    }

    @Test
    void filesOnTheSameBlocksAreReadAndNamedByTheCheck() throws IOException {
        Spoilt spoilt = new Spoilt();
        BlockAddress one = addressOf("/frag1");
        BlockAddress other = addressOf("/frag2");
        FileEntry entry = spoilt.entryAt(one);
        FileEntry second = spoilt.entryAt(other);
        long first = AllocationDescriptor.readShort(ByteReader.of(entry.allocation()), 0).location().block();
        spoilt.entry(other.block(), changed(second, 0, 8L * BLOCK, shorts(8 * BLOCK, first)));

        assertThat(spoilt.walk()).isEqualTo(127);
        assertThat(ImageCheck.run(new Held(spoilt.bytes), Progress.NONE).findings()).extracting(Finding::rule).contains("overlap");
    }

    private BlockAddress addressOf(String path) throws IOException {
        Directory root = UdfReader.open(new Held(sound), 0, finding -> {}).orElseThrow().root();
        return new BlockAddress(TreeText.find(root, path).attributes().fileNumber(), 0);
    }

    @Test
    void namesAmongGarbageAreFound() throws IOException {
        Spoilt spoilt = new Spoilt();
        FileEntry root = spoilt.entryAt(rootIcb());
        byte[] names = root.allocation().clone();
        names[45] ^= 1;
        spoilt.entry(rootIcb().block(), changed(root, 3, names.length, names));

        assertThat(spoilt.open().root().children()).hasSize(TreeText.of(new Spoilt().open().root()).stream().filter(l -> l.indexOf('/', 1) < 0 || l.indexOf('/', 1) == l.length() - 1).toList().size() - 1);
        assertThat(spoilt.rules()).contains("udf-directory");
    }

    @Test
    void anyBytesChangedGiveFindingsOrOneSentence() {
        Random random = new Random(4711);
        for (int round = 0; round < 150; round++) {
            Spoilt spoilt = new Spoilt();
            for (int i = 0; i < 1 + round % 20; i++) {
                // Descriptors, then the start of the partition, where the entries are.
                int sector = random.nextBoolean() ? 96 + random.nextInt(40) : PARTITION + random.nextInt(250);
                spoilt.bytes[sector * BLOCK + random.nextInt(300)] = (byte) random.nextInt();
            }
            fix(spoilt.bytes);
            try {
                spoilt.walk();
            } catch (AssertionError e) {
                assertThat(e).as("round %d", round).hasCauseInstanceOf(DiscFormatException.class);
            } catch (Exception e) {
                assertThat(e).as("round %d", round).isInstanceOf(DiscFormatException.class);
            }
        }
    }

    /// Makes the checksums of all tags right again, so that what is behind them is believed.
    private static void fix(byte[] bytes) {
        for (int at = 96 * BLOCK; at < (PARTITION + 250) * BLOCK; at += BLOCK) {
            bytes[at + 4] = sum(bytes, at);
        }
    }

    private static byte sum(byte[] bytes, int at) {
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += i == 4 ? 0 : bytes[at + i] & 0xFF;
        }
        return (byte) sum;
    }

    @Test
    void anImageCutAnywhereGivesFindingsOrOneSentence() {
        for (int sectors = 0; sectors < 600; sectors += 13) {
            byte[] cut = Arrays.copyOf(sound, sectors * BLOCK);
            try {
                Optional<UdfVolume> volume = UdfReader.open(new Held(cut), 0, finding -> {});
                if (volume.isPresent()) {
                    new Spoilt().walk(volume.get().root());
                }
            } catch (IOException e) {
                assertThat(e).isInstanceOf(DiscFormatException.class);
            }
        }
    }
}
