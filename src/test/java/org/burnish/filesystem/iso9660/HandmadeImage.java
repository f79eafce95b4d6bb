package org.burnish.filesystem.iso9660;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.burnish.bytes.ByteWriter;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.tree.VolumeDescription;

/// An ISO 9660 image put together record by record, as wrong as a test wishes. The root directory is at
/// block 20, and the path tables at 18 and 19.
public final class HandmadeImage {
    public static final int ROOT = 20;
    public static final int SECTOR = 2048;

    private final byte[] bytes;
    private int blockSize = SECTOR;
    private int descriptors = 16;

    public HandmadeImage(int sectors) {
        bytes = new byte[sectors * SECTOR];
    }

    /// Blocks of another size; the root is then at the first block of sector 20.
    public HandmadeImage blockSize(int size) {
        blockSize = size;
        return this;
    }

    public int rootBlock() {
        return ROOT * SECTOR / blockSize;
    }

    /// Adds a Primary Volume Descriptor that leads to this root.
    public HandmadeImage primary(long rootBlock, long rootLength) {
        return descriptor(HierarchyDescriptor.PRIMARY, new byte[32], rootBlock, rootLength, 0);
    }

    /// Adds a Joliet descriptor that leads to this root.
    public HandmadeImage joliet(long rootBlock, long rootLength) {
        byte[] escapes = Arrays.copyOf(new byte[] {'%', '/', 'E'}, 32);
        return descriptor(HierarchyDescriptor.SUPPLEMENTARY, escapes, rootBlock, rootLength, 0);
    }

    public HandmadeImage descriptor(int type, byte[] escapes, long rootBlock, long rootLength, long pathTableSize) {
        DirectoryRecord root = record("\0", rootBlock, rootLength, DirectoryRecord.DIRECTORY);
        return add(new HierarchyDescriptor(type, 1, 0, escapes, bytes.length / blockSize, 1, 1, blockSize, pathTableSize,
                new HierarchyDescriptor.PathTableLocations(18, 0, 19, 0), root, VolumeDescription.named("HANDMADE"), 1, new byte[512]));
    }

    public HandmadeImage add(VolumeDescriptor descriptor) {
        descriptor.write(writerAt((long) descriptors++ * SECTOR));
        return this;
    }

    /// Ends the descriptors.
    public HandmadeImage terminator() {
        return add(new SetTerminator());
    }

    /// A Primary Volume Descriptor for one sector of root directory, and the terminator.
    public HandmadeImage usual() {
        return primary(rootBlock(), SECTOR).terminator();
    }

    /// Writes a directory of one sector: its own record, its parent's (the root's), and these.
    public HandmadeImage directory(long block, DirectoryRecord... records) {
        return directory(block, block, records);
    }

    /// As above, with a record of itself that claims another block.
    public HandmadeImage directory(long block, long claimed, DirectoryRecord... records) {
        ByteWriter out = writerAt(block * blockSize);
        record("\0", claimed, SECTOR, DirectoryRecord.DIRECTORY).write(out);
        record("\1", rootBlock(), SECTOR, DirectoryRecord.DIRECTORY).write(out);
        for (DirectoryRecord record : records) {
            record.write(out);
        }
        return this;
    }

    public static DirectoryRecord record(String identifier, long block, long length, int flags, SystemUseEntry... entries) {
        return record(identifier, block, length, flags, systemUse(entries));
    }

    public static DirectoryRecord record(String identifier, long block, long length, int flags, byte[] systemUse) {
        return new DirectoryRecord(0, block, length, null, flags, 0, 0, 1, identifier.getBytes(StandardCharsets.ISO_8859_1), systemUse);
    }

    public static byte[] systemUse(SystemUseEntry... entries) {
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        ByteWriter out = new ByteWriter(buffer);
        for (SystemUseEntry entry : entries) {
            entry.write(out);
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    public HandmadeImage text(long block, String text) {
        return poke(block * blockSize, text.getBytes(StandardCharsets.UTF_8));
    }

    public HandmadeImage poke(long position, byte... some) {
        System.arraycopy(some, 0, bytes, Math.toIntExact(position), some.length);
        return this;
    }

    public ByteWriter writerAt(long position) {
        return new ByteWriter(ByteBuffer.wrap(bytes).position(Math.toIntExact(position)));
    }

    public byte[] bytes() {
        return bytes;
    }
}
