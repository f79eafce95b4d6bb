package org.burnish.filesystem.fat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.Zeros;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.RegularFile;

/// A FAT volume with the files of a tree, as small as it can be: structures held in memory, files read when
/// they are needed. The same tree makes the same bytes.
public final class FatVolume implements Content {
    private final FatGeometry geometry;
    private final TreeMap<Long, Content> pieces = new TreeMap<>();

    private FatVolume(FatFolder root, String label, long serial) throws IOException {
        geometry = FatGeometry.choose(
                size -> root.clustersBelow(size) + Math.ceilDiv(root.length(), size), root.entries());
        AllocationTable table = new AllocationTable(geometry);
        boolean rootIsFile = geometry.rootEntries() == 0;
        if (rootIsFile) {
            table.allocate(root.length());
        }
        root.allocate(table, new Pieces());
        byte[] sector = geometry.bootSector(label, serial);
        put(0, sector);
        if (rootIsFile) {
            byte[] space = spaceSector(table);
            put(FatGeometry.SECTOR, space);
            put((long) FatGeometry.BACKUP_AT * FatGeometry.SECTOR, sector);
            put((FatGeometry.BACKUP_AT + 1L) * FatGeometry.SECTOR, space);
        }
        for (int copy = 0; copy < geometry.fats(); copy++) {
            put((geometry.reserved() + copy * geometry.fatSectors()) * FatGeometry.SECTOR, table.bytes());
        }
        long rootAt = rootIsFile ? geometry.position(geometry.rootCluster())
                : (geometry.reserved() + geometry.fats() * geometry.fatSectors()) * FatGeometry.SECTOR;
        put(rootAt, root.bytes(root));
    }

    /// Plans the volume of a tree.
    ///
    /// @param label at most eleven capital letters and digits
    /// @param serial a number that tells it from other volumes
    /// @throws org.burnish.layout.LayoutException when FAT cannot have what is in the tree
    public static FatVolume of(Directory root, String label, long serial) throws IOException {
        return new FatVolume(FatFolder.root(root), label, serial);
    }

    /// Where the content's parts go.
    private final class Pieces implements FatFolder.Placement {
        @Override
        public void file(long cluster, RegularFile file) {
            if (cluster > 0) {
                pieces.put(geometry.position(cluster), file.content());
            }
        }

        @Override
        public void folder(long cluster, FatFolder folder, FatFolder parent) {
            // The folder knows where its own files are only when all have been placed.
            pieces.put(geometry.position(cluster), new Bytes(() -> folder.bytes(parent), folder.length()));
        }
    }

    private void put(long position, byte[] bytes) {
        pieces.put(position, new Bytes(() -> bytes, bytes.length));
    }

    /// FSInfo.
    @Clause("FAT 5")
    private byte[] spaceSector(AllocationTable table) {
        ByteBuffer bytes = ByteBuffer.allocate(FatGeometry.SECTOR);
        ByteWriter out = new ByteWriter(bytes).bytes("RRaA".getBytes(StandardCharsets.US_ASCII)).zerosTo(484);
        out.bytes("rrAa".getBytes(StandardCharsets.US_ASCII));
        out.u32le(geometry.clusters() + 2 - table.next()).u32le(table.next()).zerosTo(508).u32le(0xAA55_0000L);
        return bytes.array();
    }

    /// Which FAT it has and how large it is.
    public FatGeometry geometry() {
        return geometry;
    }

    @Override
    public long length() {
        return geometry.length();
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        if (position >= length()) {
            return -1;
        }
        Map.Entry<Long, Content> piece = pieces.floorEntry(position);
        long inPiece = piece == null ? 0 : position - piece.getKey();
        int start = into.position();
        if (piece != null && inPiece < piece.getValue().length()) {
            int count = (int) Math.min(into.remaining(), piece.getValue().length() - inPiece);
            int limit = into.limit();
            into.limit(start + count);
            int n = piece.getValue().read(inPiece, into);
            into.limit(limit);
            return n;
        }
        Long next = pieces.higherKey(position);
        Zeros.put(into, (int) Math.min(into.remaining(), (next == null ? length() : next) - position));
        return into.position() - start;
    }

    @Override
    public String toString() {
        return "EFI system partition";
    }

    /// Bytes that are made when they are read.
    private record Bytes(Supplier<byte[]> bytes, long length) implements Content {
        @Override
        public int read(long position, ByteBuffer into) {
            byte[] all = bytes.get();
            byte[] wanted = Arrays.copyOfRange(all, (int) position, (int) Math.min(all.length, position + into.remaining()));
            into.put(wanted);
            return wanted.length;
        }
    }
}
