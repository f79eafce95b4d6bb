package org.burnish.filesystem.fat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.tree.Attributes;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;

/// Reads a FAT volume as a tree. What a chain of clusters says is believed only as far as it stays inside,
/// ends, and gives a file as many clusters as it has bytes.
@Clause("FAT 4, 6")
public final class FatReader {
    private static final int MOST_ENTRIES = 1 << 16;
    private static final int MOST_LEVELS = 32;
    private static final int DELETED = 0xE5;

    private final Content volume;
    private final FatGeometry geometry;

    private FatReader(Content volume, FatGeometry geometry) {
        this.volume = volume;
        this.geometry = geometry;
    }

    /// The root directory; empty when there is no FAT volume.
    public static Optional<Directory> open(Content volume) throws IOException {
        if (volume.length() < FatGeometry.SECTOR) {
            return Optional.empty();
        }
        try {
            FatGeometry geometry = FatGeometry.read(ByteReader.of(bytes(volume, 0, FatGeometry.SECTOR)));
            FatReader reader = new FatReader(volume, geometry);
            return Optional.of(new Directory("", Attributes.DIRECTORY, () -> reader.entries(reader.root(), 1)));
        } catch (DiscFormatException e) {
            return Optional.empty();
        }
    }

    /// Bytes that a volume says it has; nothing when there is none.
    public static Optional<Long> length(Content volume) throws IOException {
        try {
            return Optional.of(FatGeometry.read(ByteReader.of(bytes(volume, 0, FatGeometry.SECTOR))).length());
        } catch (DiscFormatException e) {
            return Optional.empty();
        }
    }

    private byte[] root() throws IOException {
        if (geometry.rootEntries() == 0) {
            return directory(geometry.rootCluster());
        }
        long position = (geometry.reserved() + geometry.fats() * geometry.fatSectors()) * geometry.sectorSize();
        return bytes(volume, position, geometry.rootEntries() * FatGeometry.ENTRY);
    }

    /// A directory has no length; it ends with its chain.
    private byte[] directory(long first) throws IOException {
        Chain chain = new Chain(first);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; bytes.size() < MOST_ENTRIES * FatGeometry.ENTRY && chain.has(i); i++) {
            bytes.writeBytes(bytes(volume, geometry.position(chain.at(i)), geometry.clusterBytes()));
        }
        return bytes.toByteArray();
    }

    /// The clusters of a file or directory, followed as far as they are asked for, and at most once each.
    private final class Chain {
        private final List<Long> clusters = new ArrayList<>();
        private final long most = Math.min(geometry.clusters(), volume.length() / geometry.clusterBytes());

        Chain(long first) {
            add(first);
        }

        private void add(long cluster) {
            if (cluster >= 2 && cluster <= geometry.clusters() + 1) {
                clusters.add(cluster);
            }
        }

        synchronized boolean has(int index) throws IOException {
            while (!clusters.isEmpty() && clusters.size() <= index && clusters.size() < most) {
                int before = clusters.size();
                add(next(clusters.getLast()));
                if (clusters.size() == before) {
                    return false;
                }
            }
            return index < clusters.size();
        }

        synchronized long at(int index) throws IOException {
            if (!has(index)) {
                throw new DiscFormatException(-1, "a chain of clusters ends too early");
            }
            return clusters.get(index);
        }
    }

    private long next(long cluster) throws IOException {
        long fat = (long) geometry.reserved() * geometry.sectorSize();
        return switch (geometry.bits()) {
            case 12 -> {
                int pair = ByteReader.of(bytes(volume, fat + cluster + cluster / 2, 2)).u16le();
                yield cluster % 2 == 0 ? pair & 0xFFF : pair >> 4;
            }
            case 16 -> ByteReader.of(bytes(volume, fat + cluster * 2, 2)).u16le();
            default -> ByteReader.of(bytes(volume, fat + cluster * 4, 4)).u32le() & 0x0FFF_FFFF;
        };
    }

    private List<Node> entries(byte[] directory, int level) throws IOException {
        List<Node> nodes = new ArrayList<>();
        String longName = "";
        ByteReader in = ByteReader.of(directory);
        while (in.remaining() >= FatGeometry.ENTRY && in.peek() != 0 && nodes.size() < MOST_ENTRIES) {
            ByteReader entry = in.slice(FatGeometry.ENTRY);
            int attributes = entry.duplicate().skip(11).u8();
            if (entry.peek() == DELETED || (attributes & 0x3F) != FatEntry.LONG_NAME && (attributes & FatEntry.LABEL) != 0) {
                longName = "";
            } else if ((attributes & 0x3F) == FatEntry.LONG_NAME) {
                boolean starts = (entry.peek() & FatEntry.LAST_PIECE) != 0;
                longName = piece(entry) + (starts ? "" : longName);
            } else {
                add(entry, attributes, longName, level, nodes);
                longName = "";
            }
        }
        return nodes;
    }

    private static String piece(ByteReader entry) throws DiscFormatException {
        byte[] units = new byte[FatEntry.PIECE * 2];
        System.arraycopy(entry.skip(1).bytes(10), 0, units, 0, 10);
        System.arraycopy(entry.skip(3).bytes(12), 0, units, 10, 12);
        System.arraycopy(entry.skip(2).bytes(4), 0, units, 22, 4);
        String text = new String(units, StandardCharsets.UTF_16LE);
        int end = text.indexOf(0);
        return end < 0 ? text : text.substring(0, end);
    }

    private void add(ByteReader entry, int attributes, String longName, int level, List<Node> nodes) throws DiscFormatException {
        String base = entry.text(8);
        String extension = entry.text(3);
        String name = !longName.isEmpty() && longName.length() <= FatEntry.LONGEST_NAME ? longName
                : extension.isEmpty() ? base : base + "." + extension;
        long high = entry.skip(9).expectAt(20).u16le();
        long cluster = entry.skip(4).expectAt(26).u16le() | (geometry.bits() == 32 ? high << 16 : 0);
        long size = entry.u32le();
        if (name.equals(".") || name.equals("..") || name.isEmpty()) {
            return;
        }
        if ((attributes & FatEntry.DIRECTORY) == 0) {
            nodes.add(new RegularFile(name, Attributes.FILE, new File(cluster, Math.min(size, geometry.clusters() * geometry.clusterBytes()))));
        } else if (level < MOST_LEVELS) {
            nodes.add(new Directory(name, Attributes.DIRECTORY, () -> entries(directory(cluster), level + 1)));
        }
    }

    /// A file's bytes along its chain.
    private final class File implements Content {
        private final Chain chain;
        private final long length;

        File(long first, long length) {
            this.chain = new Chain(first);
            this.length = length;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public int read(long position, ByteBuffer into) throws IOException {
            if (position >= length) {
                return -1;
            }
            int cluster = (int) (position / geometry.clusterBytes());
            int inside = (int) (position % geometry.clusterBytes());
            int count = (int) Math.min(Math.min(into.remaining(), length - position), geometry.clusterBytes() - inside);
            into.put(bytes(volume, geometry.position(chain.at(cluster)) + inside, count));
            return count;
        }
    }

    private static byte[] bytes(Content volume, long position, int count) throws IOException {
        if (position < 0 || position > volume.length() - count) {
            throw new DiscFormatException(position, "the FAT volume ends too early");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && volume.read(position + bytes.position(), bytes) > 0) {
            // Contents give what they have at hand.
        }
        return bytes.array();
    }
}
