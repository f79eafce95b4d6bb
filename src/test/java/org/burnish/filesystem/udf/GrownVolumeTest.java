package org.burnish.filesystem.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Crc16;
import org.burnish.tree.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens to discs in use, done by hand to volumes that mkudffs made: packets moved to spare ones, and files added to
/// write-once discs by a new table behind the old one.
class GrownVolumeTest {
    private static final int BLOCK = 2048;

    @TempDir
    Path folder;

    private static FileEntry entry(byte[] bytes, long sector) throws IOException {
        ByteReader in = ByteReader.of(Arrays.copyOfRange(bytes, (int) sector * BLOCK, (int) (sector + 1) * BLOCK));
        DescriptorTag tag = DescriptorTag.read(in);
        return FileEntry.readBody(tag.identifier() == FileEntry.EXTENDED_TAG, in);
    }

    /// The table redirects the packet with the root directory and others to spare packets, and nothing is left in their places.
    @ParameterizedTest
    @ValueSource(strings = {"cdrw-1.50", "cdrw-2.01", "dvdrw-2.00"})
    void sparePacketsStandInForDefectiveOnes(String name) throws Exception {
        Path file = UdfImage.kept(folder, name);
        List<String> before;
        byte[] bytes = Files.readAllBytes(file);
        try (UdfImage image = UdfImage.open(file)) {
            before = TreeText.of(image.volume().root());
            VolumeDescriptors descriptors = image.volume().descriptors();
            var map = (SparablePartitionMap) Objects.requireNonNull(descriptors.logicalVolume()).maps().getFirst();
            long root = image.volume().fileSet().root().location().block();
            long first = root / map.packetLength() * map.packetLength();
            long partition = descriptors.partitions().getFirst().firstSector();
            for (long table : map.tables()) {
                redirect(bytes, (int) table * BLOCK, map, partition, first, first + map.packetLength());
            }
            for (int packet = 0; packet < 2; packet++) {
                Arrays.fill(bytes, (int) (partition + first) * BLOCK, (int) (partition + first + 2L * map.packetLength()) * BLOCK, (byte) 0x55);
            }
        }
        try (UdfImage image = UdfImage.open(Files.write(file, bytes))) {
            assertThat(TreeText.of(image.volume().root())).isEqualTo(before);
            assertThat(TreeText.text(image.volume().root(), "/docs/hello.txt")).isNotEmpty();
            assertThat(image.complaints()).isEmpty();
        }
    }

    private static void redirect(byte[] bytes, int table, SparablePartitionMap map, long partition, long... packets) {
        ByteBuffer image = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < packets.length; i++) {
            int entry = table + 56 + 8 * i;
            image.putInt(entry, (int) packets[i]);
            int spare = image.getInt(entry + 4);
            System.arraycopy(bytes, (int) (partition + packets[i]) * BLOCK, bytes, spare * BLOCK, map.packetLength() * BLOCK);
        }
        int length = image.getShort(table + 10) & 0xFFFF;
        image.putShort(table + 8, (short) Crc16.of(bytes, table + 16, length));
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += i == 4 ? 0 : bytes[table + i] & 0xFF;
        }
        bytes[table + 4] = (byte) sum;
    }

    /// A write-once volume that grows.
    private static final class Growing {
        private byte[] bytes;
        private final boolean old;
        private final long partition;

        Growing(byte[] bytes, boolean old, long partition) {
            this.bytes = bytes;
            this.old = old;
            this.partition = partition;
        }

        /// Adds a block at the end and returns its number in the partition underneath.
        long add(Descriptor descriptor, long location) {
            int at = bytes.length;
            bytes = Arrays.copyOf(bytes, at + BLOCK);
            DescriptorTag.write(descriptor, old ? 2 : 3, location < 0 ? at / BLOCK - partition : location, ByteBuffer.wrap(bytes, at, BLOCK));
            return at / BLOCK - partition;
        }

        FileEntry embedded(FileEntry like, int type, byte[] content, long uniqueId) {
            return new FileEntry(!old, IcbTag.of(type, IcbTag.Form.EMBEDDED, 0), 0, 0, like.permissions(), type == IcbTag.REGULAR || type == IcbTag.DIRECTORY ? 1 : 0,
                    content.length, content.length, 0, like.modified(), like.modified(), like.modified(), like.modified(),
                    AllocationDescriptor.NONE, AllocationDescriptor.NONE, uniqueId, new byte[0], content);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.50, cdr", "2.01, cdr", "1.50, dvdr", "2.01, dvdr", "2.50, bdr"})
    void filesThatWereAddedToAWriteOnceDiscAreThere(String revision, String medium) throws Exception {
        Path file = UdfImage.make(folder, 4000, "-m " + medium + " -r " + revision);
        Growing disc;
        FileEntry root;
        FileEntry table;
        long last;
        try (UdfImage image = UdfImage.open(file)) {
            byte[] bytes = Files.readAllBytes(file);
            last = bytes.length / BLOCK - 1;
            long partition = image.volume().descriptors().partitions().getFirst().firstSector();
            disc = new Growing(bytes, revision.startsWith("1"), partition);
            int[] blocks = Objects.requireNonNull(image.volume().virtualTable()).blocks();
            root = entry(bytes, partition + blocks[1]);
            table = entry(bytes, last);
        }
        String name = "added later";
        for (int session = 1; session <= 3; session++) {
            long content = disc.add(disc.embedded(root, IcbTag.REGULAR, ("in session " + session).getBytes(StandardCharsets.US_ASCII), 100), 2);
            ByteBuffer names = ByteBuffer.allocate(200);
            BlockAddress rootIcb = new BlockAddress(1, 1);
            DescriptorTag.write(new FileIdentifierDescriptor(FileIdentifierDescriptor.DIRECTORY | FileIdentifierDescriptor.PARENT,
                    AllocationDescriptor.recorded(BLOCK, rootIcb), new byte[0], new byte[0]), disc.old ? 2 : 3, 1, names);
            DescriptorTag.write(new FileIdentifierDescriptor(0, AllocationDescriptor.recorded(BLOCK, new BlockAddress(2, 1)),
                    new byte[0], CompressedUnicode.encode(name)), disc.old ? 2 : 3, 1, names);
            long directory = disc.add(disc.embedded(root, IcbTag.DIRECTORY, Arrays.copyOf(names.array(), names.position()), 0), 1);
            disc.add(disc.embedded(root, disc.old ? 0 : IcbTag.VIRTUAL_ALLOCATION_TABLE,
                    grown(table.allocation(), disc.old, directory, content, last - disc.partition), 0), -1);
        }
        try (UdfImage image = UdfImage.open(Files.write(file, disc.bytes))) {
            assertThat(TreeText.of(image.volume().root())).containsExactly("/added later (12)");
            assertThat(TreeText.text(image.volume().root(), "/added later")).isEqualTo("in session 3");
            assertThat(Objects.requireNonNull(image.volume().virtualTable()).previous()).isEqualTo(last - disc.partition);
            assertThat(image.complaints()).isEmpty();
        }
    }

    /// The table with a new place for the root directory's entry and one more block: the blocks stand before the identifier
    /// in the old form, and behind the header in the new one.
    private static byte[] grown(byte[] table, boolean old, long root, long added, long previous) {
        ByteBuffer from = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        int header = old ? 0 : from.getShort(0);
        int trailer = old ? 36 : 0;
        ByteBuffer to = ByteBuffer.allocate(header + 12 + trailer).order(ByteOrder.LITTLE_ENDIAN);
        to.put(table, 0, header).putInt(from.getInt(header)).putInt((int) root).putInt((int) added);
        to.put(table, table.length - trailer, trailer);
        to.putInt(old ? to.capacity() - 4 : 132, (int) previous);
        return to.array();
    }

    @Test
    void whatStandsBehindTheTableIsTold() throws Exception {
        Path file = UdfImage.make(folder, 4000, "-m cdr -r 2.01");
        byte[] bytes = Files.readAllBytes(file);
        try (UdfImage image = UdfImage.open(Files.write(file, Arrays.copyOf(bytes, bytes.length + 40 * BLOCK)))) {
            assertThat(image.volume().root().children()).isEmpty();
            assertThat(image.complaints()).singleElement().asString().contains("40 sectors before the end");
        }
    }
}
