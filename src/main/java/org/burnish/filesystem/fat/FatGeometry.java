package org.burnish.filesystem.fat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.layout.LayoutException;

/// BIOS Parameter Block: the sizes of a FAT volume. Which FAT it has follows from the number of clusters alone.
///
/// @param sectorSize bytes in a sector
/// @param clusterSectors sectors in a cluster
/// @param reserved sectors before the first FAT
/// @param fats how many copies of the FAT there are
/// @param rootEntries entries of the root directory, or 0 when it is a file like the others
/// @param sectors sectors of the volume
/// @param fatSectors sectors of a FAT
/// @param rootCluster where the root directory starts when it is a file
@Clause("FAT 3.1")
public record FatGeometry(
        int sectorSize, int clusterSectors, int reserved, int fats, int rootEntries, long sectors, long fatSectors, long rootCluster) {
    static final int SECTOR = 512;
    static final int ENTRY = 32;
    static final int FAT32_RESERVED = 32;
    static final int BACKUP_AT = 6;

    /// Fewer clusters than these make a FAT12 or FAT16.
    private static final int FAT16_FROM = 4085;
    private static final int FAT32_FROM = 65525;
    /// Drivers draw these lines a little differently, so nothing is made close to them.
    private static final int MARGIN = 16;
    private static final int ROOT_ENTRIES = 512;
    private static final int MOST_CLUSTER_SECTORS = 64;
    private static final int MOST_FAT12_CLUSTER_SECTORS = 8;
    private static final int MOST_FAT32_CLUSTER_SECTORS = 8;
    /// Sizes are multiples of 32 KiB, and so of every disc's sectors.
    private static final int ROUNDING = 64;
    private static final int HARD_DISK = 0xF8;
    private static final int TRACK = 63;
    private static final int HEADS = 255;

    /// The smallest volume that has room for the content and a tenth more.
    ///
    /// @param clusters how many clusters of so many bytes the content takes, a FAT32 root directory included
    /// @param rootEntries how many entries the root directory has
    static FatGeometry choose(LongUnaryOperator clusters, int rootEntries) throws LayoutException {
        int root = Math.ceilDiv(Math.max(ROOT_ENTRIES, rootEntries), SECTOR / ENTRY) * (SECTOR / ENTRY);
        for (int size = 1; size <= MOST_FAT12_CLUSTER_SECTORS; size *= 2) {
            FatGeometry found = of(size, 1, root, withRoom(clusters, size), 12);
            if (found.clusters() < FAT16_FROM - MARGIN) {
                return found;
            }
        }
        for (int size = 1; size <= MOST_CLUSTER_SECTORS; size *= 2) {
            FatGeometry found = of(size, 1, root, Math.max(withRoom(clusters, size), FAT16_FROM + MARGIN), 16);
            if (found.clusters() < FAT32_FROM - MARGIN) {
                return found;
            }
        }
        for (int size = MOST_FAT32_CLUSTER_SECTORS; size <= MOST_CLUSTER_SECTORS; size *= 2) {
            FatGeometry found = of(size, FAT32_RESERVED, 0, Math.max(withRoom(clusters, size), FAT32_FROM + MARGIN), 32);
            if (found.clusters() < 1 << 28 && found.sectors() <= 0xFFFF_FFFFL) {
                return found;
            }
        }
        throw new LayoutException("there is too much for a FAT volume");
    }

    private static long withRoom(LongUnaryOperator clusters, int clusterSectors) {
        long needed = clusters.applyAsLong((long) clusterSectors * SECTOR);
        return needed + Math.max(needed / 10, 16);
    }

    private static FatGeometry of(int clusterSectors, int reserved, int root, long clusters, int bits) {
        long fat = Math.ceilDiv(Math.ceilDiv((clusters + 2) * bits, 8), SECTOR);
        long sectors = reserved + 2 * fat + root * ENTRY / SECTOR + clusters * clusterSectors;
        long rounded = Math.ceilDiv(sectors, ROUNDING) * ROUNDING;
        // The sectors that rounding adds make clusters of their own, which the FAT has to count.
        fat = Math.ceilDiv(Math.ceilDiv((clusters + Math.ceilDiv(rounded - sectors, clusterSectors) + 2) * bits, 8), SECTOR);
        return new FatGeometry(SECTOR, clusterSectors, reserved, 2, root, rounded, fat, bits == 32 ? 2 : 0);
    }

    /// Reads the start of a volume.
    ///
    /// @throws DiscFormatException when it is none
    static FatGeometry read(ByteReader in) throws DiscFormatException {
        int sector = in.skip(11).u16le();
        int cluster = in.u8();
        int reserved = in.u16le();
        int fats = in.u8();
        int root = in.u16le();
        int small = in.u16le();
        int fat = in.skip(1).u16le();
        long sectors = in.skip(8).expectAt(32).u32le();
        long longFat = in.u32le();
        long rootCluster = in.skip(4).expectAt(44).u32le();
        FatGeometry found = new FatGeometry(sector, cluster, reserved, fats, root, small == 0 ? sectors : small,
                fat == 0 ? longFat : fat, fat == 0 ? rootCluster : 0);
        if (!found.isUsable() || in.skip(462).expectAt(510).u16le() != 0xAA55) {
            throw in.unusable("no FAT volume starts here");
        }
        return found;
    }

    private boolean isUsable() {
        return Integer.bitCount(sectorSize) == 1 && sectorSize >= SECTOR && sectorSize <= 4096
                && Integer.bitCount(clusterSectors) == 1 && reserved > 0 && fats >= 1 && fats <= 4 && fatSectors > 0
                && sectors > dataStart();
    }

    /// The sector in which cluster 2 starts.
    long dataStart() {
        return reserved + fats * fatSectors + (long) rootEntries * ENTRY / sectorSize;
    }

    long clusters() {
        return (sectors - dataStart()) / clusterSectors;
    }

    /// Bits of an entry of the FAT.
    public int bits() {
        return clusters() < FAT16_FROM ? 12 : clusters() < FAT32_FROM ? 16 : 32;
    }

    int clusterBytes() {
        return clusterSectors * sectorSize;
    }

    /// Bytes of the volume.
    public long length() {
        return sectors * sectorSize;
    }

    /// Byte position of a cluster.
    long position(long cluster) {
        return (dataStart() + (cluster - 2) * clusterSectors) * sectorSize;
    }

    /// The first sector of a volume.
    byte[] bootSector(String label, long serial) {
        ByteBuffer bytes = ByteBuffer.allocate(SECTOR);
        ByteWriter out = new ByteWriter(bytes);
        boolean large = bits() == 32;
        boolean small = !large && sectors < 0x10000;
        out.u8(0xEB).u8(large ? 0x58 : 0x3C).u8(0x90).text("BURNISH", 8).u16le(sectorSize).u8(clusterSectors);
        out.u16le(reserved).u8(fats).u16le(rootEntries).u16le(small ? (int) sectors : 0).u8(HARD_DISK);
        out.u16le(large ? 0 : (int) fatSectors).u16le(TRACK).u16le(HEADS).u32le(0).u32le(small ? 0 : sectors);
        if (large) {
            out.u32le(fatSectors).u16le(0).u16le(0).u32le(rootCluster).u16le(1).u16le(BACKUP_AT).zeros(12);
        }
        out.u8(0x80).u8(0).u8(0x29).u32le(serial).bytes(label(label)).text("FAT" + bits(), 8);
        out.zerosTo(510).u16le(0xAA55);
        return bytes.array();
    }

    /// Eleven bytes.
    static byte[] label(String label) {
        byte[] bytes = Arrays.copyOf(label.getBytes(StandardCharsets.US_ASCII), 11);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 0 ? (byte) ' ' : bytes[i];
        }
        return bytes;
    }
}
