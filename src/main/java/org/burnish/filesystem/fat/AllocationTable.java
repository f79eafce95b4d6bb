package org.burnish.filesystem.fat;

import org.burnish.bytes.Clause;

/// A File Allocation Table that is being filled: each thing gets the clusters behind those of the thing before.
@Clause("FAT 4")
final class AllocationTable {
    private static final int MEDIUM = 0xF8;
    private static final long END = 0x0FFF_FFFF;

    private final byte[] bytes;
    private final int bits;
    private final FatGeometry geometry;
    private long next = 2;

    AllocationTable(FatGeometry geometry) {
        this.geometry = geometry;
        this.bits = geometry.bits();
        this.bytes = new byte[Math.toIntExact(geometry.fatSectors() * geometry.sectorSize())];
        set(0, 0x0FFF_FF00 | MEDIUM);
        set(1, END);
    }

    /// The first cluster for so many bytes, 0 for none.
    long allocate(long length) {
        long count = Math.ceilDiv(length, geometry.clusterBytes());
        if (count == 0) {
            return 0;
        }
        long first = next;
        for (long i = 1; i < count; i++) {
            set(next, next + 1);
            next++;
        }
        set(next++, END);
        return first;
    }

    /// The first cluster that is free.
    long next() {
        return next;
    }

    byte[] bytes() {
        return bytes;
    }

    private void set(long cluster, long value) {
        if (bits == 12) {
            int at = (int) (cluster + cluster / 2);
            int pair = bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
            pair = cluster % 2 == 0 ? pair & 0xF000 | (int) value & 0xFFF : pair & 0xF | ((int) value & 0xFFF) << 4;
            put(at, pair, 2);
        } else {
            put((int) cluster * bits / 8, value, bits / 8);
        }
    }

    private void put(int at, long value, int count) {
        for (int i = 0; i < count; i++) {
            bytes[at + i] = (byte) (value >>> 8 * i);
        }
    }
}
