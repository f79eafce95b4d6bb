package org.burnish.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.burnish.block.BlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.filesystem.iso9660.DirectoryReader;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.HierarchyDescriptor;
import org.burnish.filesystem.iso9660.VolumeSpace;
import org.burnish.filesystem.rockridge.RockRidgeDecoder;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.filesystem.susp.SystemUseReader;
import org.burnish.filesystem.zisofs.CompressedFile;
import org.burnish.job.Progress;

/// An image in memory whose structures can be found by name and changed.
final class TestImage {
    static final int SECTOR = 2048;

    private byte[] bytes;

    private TestImage(byte[] bytes) {
        this.bytes = bytes;
    }

    static TestImage of(Path file) throws IOException {
        return new TestImage(Files.readAllBytes(file));
    }

    static TestImage of(BlockSource source) throws IOException {
        byte[] bytes = new byte[(int) source.length()];
        source.readBytes(0, ByteBuffer.wrap(bytes));
        return new TestImage(bytes);
    }

    TestImage copy() {
        return new TestImage(bytes.clone());
    }

    CheckReport check() {
        try {
            return ImageCheck.run(source(), Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BlockSource source() {
        return new BlockSource() {
            @Override
            public int blockSize() {
                return SECTOR;
            }

            @Override
            public long blockCount() {
                return bytes.length / SECTOR;
            }

            @Override
            public void read(long firstBlock, ByteBuffer into) throws IOException {
                requireInside(firstBlock, into);
                into.put(bytes, (int) firstBlock * SECTOR, into.remaining());
            }

            @Override
            public void close() {}
        };
    }

    int sectors() {
        return bytes.length / SECTOR;
    }

    void truncate(int sectors) {
        bytes = Arrays.copyOf(bytes, sectors * SECTOR);
    }

    void put(int position, int... values) {
        for (int i = 0; i < values.length; i++) {
            bytes[position + i] = (byte) values[i];
        }
    }

    void fill(int position, int count, int value) {
        Arrays.fill(bytes, position, position + count, (byte) value);
    }

    byte[] get(int position, int count) {
        return Arrays.copyOfRange(bytes, position, position + count);
    }

    int u8(int position) {
        return bytes[position] & 0xFF;
    }

    int u32le(int position) {
        return u8(position) | u8(position + 1) << 8 | u8(position + 2) << 16 | u8(position + 3) << 24;
    }

    void putU32le(int position, int value) {
        put(position, value, value >> 8, value >> 16, value >> 24);
    }

    void putU32be(int position, int value) {
        put(position, value >> 24, value >> 16, value >> 8, value);
    }

    void putU32both(int position, int value) {
        new ByteWriter(ByteBuffer.wrap(bytes).position(position)).u32both(value);
    }

    /// Position of the descriptor of the primary or the Joliet tree.
    int descriptor(boolean joliet) {
        return place(d -> joliet ? d.ucs2Level() > 0 : d.isPrimary());
    }

    private interface Choice {
        boolean fits(HierarchyDescriptor descriptor);
    }

    private int place(Choice choice) {
        try {
            DescriptorSet set = DescriptorSet.read(source(), 0, Findings.IGNORED).orElseThrow();
            for (int i = 0; i < set.descriptors().size(); i++) {
                if (set.descriptors().get(i) instanceof HierarchyDescriptor h && choice.fits(h)) {
                    return (int) set.positionOf(i);
                }
            }
            throw new AssertionError("no such descriptor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Position of the record that leads to a path of the primary tree, by Rock Ridge's names where there are
    /// such, else by identifiers; relocated directories are where they stand.
    int record(String path) {
        return record(path, false);
    }

    /// Position of the record that leads to a path of the Joliet tree.
    int jolietRecord(String path) {
        return record(path, true);
    }

    private int record(String path, boolean joliet) {
        int at = descriptor(joliet) + 156;
        for (String name : path.split("/")) {
            at = name.isEmpty() ? at : child(at, name, joliet);
        }
        return at;
    }

    private int child(int directoryRecord, String name, boolean joliet) {
        int[] found = {-1};
        walk(directoryRecord, (record, position) -> {
            if (name.equals(joliet ? jolietName(record) : primaryName(record, (int) position))) {
                found[0] = (int) position;
            }
            return found[0] < 0;
        });
        if (found[0] < 0) {
            throw new AssertionError("no " + name);
        }
        return found[0];
    }

    /// Position of the record that stands, on the way to a directory, where a relocated directory belongs.
    int placeholder(String path) {
        try {
            int record = record(path);
            entry(record, "CL");
            return record;
        } catch (AssertionError e) {
            return placeholder(path.substring(0, path.lastIndexOf('/')));
        }
    }

    /// Position of a directory's record of itself (0) or of its parent (1).
    int dot(int directoryRecord, int number) {
        int self = location(directoryRecord) * SECTOR;
        return number == 0 ? self : self + u8(self);
    }

    private void walk(int directoryRecord, DirectoryReader.Visitor visitor) {
        try {
            new DirectoryReader(new VolumeSpace(source(), SECTOR), Findings.IGNORED)
                    .read(location(directoryRecord), length(directoryRecord), "", visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jolietName(DirectoryRecord record) {
        return new String(record.identifier(), UTF_16BE).replaceFirst(";1$", "");
    }

    private String primaryName(DirectoryRecord record, int position) {
        RecordEntries entries = new RecordEntries();
        read(record, position, entries);
        byte[] name = entries.name();
        return new String(name == null ? record.identifier() : name, ISO_8859_1);
    }

    private void read(DirectoryRecord record, int position, SystemUseReader.Visitor visitor) {
        int start = DirectoryRecord.lengthBeforeSystemUse(record.identifier().length);
        new SystemUseReader(source(), SECTOR, RockRidgeDecoder.with(CompressedFile::decode), Findings.IGNORED)
                .read(record.systemUse(), position + start, "", visitor);
    }

    int location(int record) {
        return u32le(record + 2);
    }

    int length(int record) {
        return u32le(record + 10);
    }

    /// Position of the first entry with a signature in the System Use of a record, Continuation Areas included.
    int entry(int record, String signature) {
        int[] found = {-1};
        try {
            DirectoryRecord read = DirectoryRecord.read(ByteReader.of(get(record, u8(record))));
            read(read, record, (entry, position) -> {
                if (found[0] < 0 && entry.signature() == SystemUseEntry.signature(signature)) {
                    found[0] = (int) position;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found[0] < 0) {
            throw new AssertionError("no " + signature);
        }
        return found[0];
    }
}
