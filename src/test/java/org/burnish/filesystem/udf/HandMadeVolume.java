package org.burnish.filesystem.udf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import org.burnish.block.FileBlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Crc16;
import org.burnish.filesystem.Mastering;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.job.Progress;
import org.burnish.layout.PlannedImage;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.RegularFile;
import org.burnish.tree.TreeBuilder;
import org.burnish.tree.TreeText;

/// A volume of UDF 2.01 that is changed by hand into what no program here makes: structures written field by field.
final class HandMadeVolume {
    static final int BLOCK = 2048;
    /// First sector of the partition.
    static final int PARTITION = 257;
    private static final int TAG = DescriptorTag.LENGTH;
    /// A file whose blocks are used for other things.
    private static final String ROOM = "room";
    private static final int ROOM_BLOCKS = 40;

    private byte[] bytes;
    private final long room;

    private HandMadeVolume(byte[] bytes, long room) {
        this.bytes = bytes;
        this.room = room;
    }

    /// A volume with the tree and room for more.
    static HandMadeVolume of(TreeBuilder tree) throws IOException {
        byte[] filler = new byte[ROOM_BLOCKS * BLOCK];
        Arrays.fill(filler, (byte) 1);
        Directory root = tree.file(ROOM, new BytesContent(filler)).build();
        MasteringOptions options = MasteringOptions.builder().fileSystems(Set.of(FileSystem.UDF)).udfRevision(Revision.V2_01)
                .date(OffsetDateTime.parse("2024-01-02T03:04:05Z")).build();
        PlannedImage image = Mastering.plan(root, options, Progress.NONE).image();
        byte[] bytes = new byte[(int) image.length()];
        image.read(0, ByteBuffer.wrap(bytes));
        Directory read = UdfReader.open(image, 0, finding -> {}).orElseThrow().root();
        long first = ((RegularFile) TreeText.find(read, "/" + ROOM)).content().extents().getFirst().first();
        return new HandMadeVolume(bytes, first - PARTITION);
    }

    byte[] bytes() {
        return bytes;
    }

    /// A block of the partition that belongs to [#ROOM] and may be written over.
    long room(int block) {
        return room + block;
    }

    FileBlockSource write(Path folder) throws IOException {
        return FileBlockSource.open(Files.write(folder.resolve("handmade.udf"), bytes), BLOCK);
    }

    private int position(long block) {
        return (int) (PARTITION + block) * BLOCK;
    }

    /// Writes a descriptor into a block of the partition, zeros behind it.
    void put(long block, Descriptor descriptor) {
        Arrays.fill(bytes, position(block), position(block) + BLOCK, (byte) 0);
        DescriptorTag.write(descriptor, 3, block, ByteBuffer.wrap(bytes, position(block), BLOCK));
    }

    void clear(long block) {
        Arrays.fill(bytes, position(block), position(block) + BLOCK, (byte) 0);
    }

    FileEntry entry(long block) throws IOException {
        ByteReader in = ByteReader.of(Arrays.copyOfRange(bytes, position(block), position(block) + BLOCK));
        DescriptorTag.read(in);
        return FileEntry.readBody(true, in);
    }

    /// The block of a node's file entry.
    long blockOf(String path) throws IOException {
        Path file = Files.createTempFile("udf", ".tmp");
        try (FileBlockSource source = FileBlockSource.open(Files.write(file, bytes), BLOCK)) {
            Directory root = UdfReader.open(source, 0, finding -> {}).orElseThrow().root();
            return (path.equals("/") ? root : TreeText.find(root, path)).attributes().fileNumber();
        } finally {
            Files.delete(file);
        }
    }

    /// Lets a name of the root directory lead to another ICB.
    void lead(String name, AllocationDescriptor icb) throws IOException {
        int at = position(blockOf("/") + 1);
        byte[] wanted = CompressedUnicode.encode(name);
        ByteBuffer image = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (!Arrays.equals(wanted, 0, wanted.length, bytes, at + FileIdentifierDescriptor.FIXED_LENGTH,
                at + FileIdentifierDescriptor.FIXED_LENGTH + (bytes[at + 19] & 0xFF))) {
            at += FileIdentifierDescriptor.lengthOf(bytes[at + 19] & 0xFF, 0);
        }
        image.putInt(at + 20, (int) icb.length()).putInt(at + 24, (int) icb.location().block());
        retag(at);
    }

    /// Makes the checksums of a tag right again.
    void retag(int at) {
        ByteBuffer image = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        image.putShort(at + 8, (short) Crc16.of(bytes, at + TAG, image.getShort(at + 10) & 0xFFFF));
        int sum = 0;
        for (int i = 0; i < TAG; i++) {
            sum += i == 4 ? 0 : bytes[at + i] & 0xFF;
        }
        bytes[at + 4] = (byte) sum;
    }

    /// The volume as one that starts so many sectors behind the start of the disc: all volume structures count from there.
    HandMadeVolume moved(int sectors) {
        ByteBuffer image = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int sector = 32; sector < bytes.length / BLOCK; sector++) {
            int at = sector * BLOCK;
            int tag = image.getShort(at) & 0xFFFF;
            if (tag == 0 || tag > LogicalVolumeIntegrityDescriptor.TAG || image.getInt(at + 12) != sector) {
                continue;
            }
            add(image, at + 12, sectors);
            switch (tag) {
                case AnchorVolumeDescriptorPointer.TAG -> {
                    add(image, at + 20, sectors);
                    add(image, at + 28, sectors);
                }
                case PartitionDescriptor.TAG -> add(image, at + 188, sectors);
                case LogicalVolumeDescriptor.TAG -> add(image, at + 436, sectors);
                default -> {}
            }
            retag(at);
        }
        return this;
    }

    private static void add(ByteBuffer image, int at, int number) {
        image.putInt(at, image.getInt(at) + number);
    }

    /// This volume with another one behind it.
    HandMadeVolume with(HandMadeVolume later, int firstSector) {
        byte[] both = Arrays.copyOf(bytes, firstSector * BLOCK + later.bytes.length);
        System.arraycopy(later.bytes, 0, both, firstSector * BLOCK, later.bytes.length);
        bytes = both;
        return this;
    }
}
