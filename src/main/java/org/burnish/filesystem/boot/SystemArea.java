package org.burnish.filesystem.boot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.burnish.block.Extent;
import org.burnish.filesystem.eltorito.GrubLocation;
import org.burnish.filesystem.iso9660.VolumeDescriptor;
import org.burnish.filesystem.partition.GuidPartitionTable;
import org.burnish.filesystem.partition.MasterBootRecord;
import org.burnish.filesystem.partition.PartitionType;
import org.burnish.layout.Anchor;
import org.burnish.layout.Layout;
import org.burnish.layout.LayoutBuilder;
import org.burnish.layout.LayoutException;
import org.burnish.layout.Region;
import org.jspecify.annotations.Nullable;

/// The first sixteen blocks, which ISO 9660 leaves to the system: boot code and partition tables for when
/// the image is on a disk.
final class SystemArea implements Region {
    /// Blocks of a cylinder as isohybrid counts: 1 MiB.
    static final int CYLINDER_BLOCKS = 512;

    private static final int BLOCK = 2048;
    private static final int SECTOR = MasterBootRecord.BLOCK;
    private static final int SECTORS = BLOCK / SECTOR;
    private static final int ENTRY_SECTORS = GuidPartitionTable.ENTRIES * GuidPartitionTable.ENTRY / SECTOR;
    /// Blocks for the copies of the entries and of the header.
    private static final int BACKUP_BLOCKS = Math.ceilDiv(ENTRY_SECTORS + 1, SECTORS);
    private static final int FIRST_USABLE = VolumeDescriptor.FIRST_BLOCK * SECTORS;
    private static final long READ_ONLY = 1L << 60;
    private static final long REQUIRED = 1;

    private final BootOptions options;
    private final List<PlacedImage> images;
    private final Region backup = new Backup();

    SystemArea(BootOptions options, List<PlacedImage> images) throws LayoutException {
        this.options = options;
        this.images = images;
        if (options.code().length > 0 && Loader.ofCode(options.code()) != Loader.OTHER && starter() == null) {
            throw new LayoutException("boot code for disks needs a boot image for BIOS without emulation to start");
        }
    }

    private @Nullable PlacedImage starter() {
        return images.stream().filter(PlacedImage::startsBios).findFirst().orElse(null);
    }

    void addBackup(LayoutBuilder builder, int behind) {
        if (options.hybrid().hasGpt()) {
            builder.add(backup, new Anchor.FromEnd((long) BACKUP_BLOCKS + behind));
        }
    }

    @Override
    public long blocks() {
        return VolumeDescriptor.FIRST_BLOCK;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) {
        byte[] all = new byte[VolumeDescriptor.FIRST_BLOCK * BLOCK];
        byte[] code = code(layout);
        if (options.hybrid() == Hybrid.NONE) {
            System.arraycopy(code, 0, all, 0, code.length);
        } else {
            System.arraycopy(masterBootRecord(layout).bytes(code, number("disk")), 0, all, 0, SECTOR);
        }
        if (options.hybrid().hasGpt()) {
            byte[] entries = GuidPartitionTable.entries(partitions(layout));
            GuidPartitionTable header = header(1, lastSector(layout), 2, layout, entries);
            System.arraycopy(header.bytes(), 0, all, SECTOR, GuidPartitionTable.LENGTH);
            System.arraycopy(entries, 0, all, 2 * SECTOR, entries.length);
        }
        into.put(all, (int) first * BLOCK, into.remaining());
    }

    private byte[] code(Layout layout) {
        byte[] code = Arrays.copyOf(options.code(), BootOptions.CODE);
        BootOptions.CodeTarget target = target();
        if (target != null && options.code().length > 0) {
            long block = layout.firstBlockOf(images.get(target.image()).region());
            put(GrubLocation.number(block * SECTORS + target.offset()), code);
        }
        return code;
    }

    /// GRUB starts at the second sector of its image, ISOLINUX at the first.
    private BootOptions.@Nullable CodeTarget target() {
        PlacedImage starter = starter();
        int index = starter == null ? -1 : images.indexOf(starter);
        return switch (Loader.ofCode(options.code())) {
            case GRUB -> index < 0 ? null : new BootOptions.CodeTarget(index, SECTORS);
            case ISOLINUX -> index < 0 ? null : new BootOptions.CodeTarget(index, 0);
            case OTHER -> options.target();
        };
    }

    private static void put(byte[] number, byte[] code) {
        System.arraycopy(number, 0, code, GrubLocation.IN_CODE, number.length);
    }

    private MasterBootRecord masterBootRecord(Layout layout) {
        long sectors = layout.blockCount() * SECTORS;
        boolean code = options.code().length > 0;
        List<MasterBootRecord.Partition> found = new ArrayList<>();
        if (options.hybrid() == Hybrid.GPT) {
            found.add(new MasterBootRecord.Partition(1, false, MasterBootRecord.PROTECTIVE, 1, sectors - 1));
            if (code) {
                // Some BIOSes start only disks with an active partition, which the protective one must not be.
                found.add(new MasterBootRecord.Partition(2, true, 0, 0, 1));
            }
            return new MasterBootRecord(found);
        }
        List<Extent> system = systemPartitions(layout);
        // Firmware and kernels mind partitions that overlap, but not one of type 0.
        found.add(new MasterBootRecord.Partition(1, code, system.isEmpty() ? MasterBootRecord.HIDDEN_NTFS : 0, 0, sectors));
        for (Extent extent : system.subList(0, Math.min(system.size(), 3))) {
            found.add(new MasterBootRecord.Partition(
                    found.size() + 1, false, MasterBootRecord.EFI_SYSTEM, extent.first() * SECTORS, extent.count() * SECTORS));
        }
        return new MasterBootRecord(found);
    }

    /// The blocks of what UEFI starts from, in order.
    private List<Extent> systemPartitions(Layout layout) {
        return images.stream()
                .filter(PlacedImage::isUefi)
                .map(image -> layout.extentOf(image.region()))
                .distinct()
                .sorted((a, b) -> Long.compare(a.first(), b.first()))
                .toList();
    }

    /// Partitions one behind the other, those for UEFI and what lies between them.
    private List<GuidPartitionTable.Partition> partitions(Layout layout) {
        List<GuidPartitionTable.Partition> found = new ArrayList<>();
        long next = FIRST_USABLE;
        for (Extent extent : systemPartitions(layout)) {
            addGap(next, extent.first() * SECTORS, found);
            next = extent.end() * SECTORS;
            found.add(partition(found.size() + 1, PartitionType.EFI_SYSTEM, extent.first() * SECTORS, next, 0, "EFI system partition"));
        }
        addGap(next, lastUsable(layout) + 1, found);
        return found;
    }

    private void addGap(long first, long end, List<GuidPartitionTable.Partition> found) {
        if (first < end) {
            String name = found.isEmpty() ? "ISO9660" : "Gap" + found.size() / 2;
            found.add(partition(found.size() + 1, PartitionType.BASIC, first, end, READ_ONLY | REQUIRED, name));
        }
    }

    private GuidPartitionTable.Partition partition(int number, PartitionType type, long first, long end, long flags, String name) {
        return new GuidPartitionTable.Partition(number, type.bytes(), guid("partition" + number), first, end - 1, flags, name);
    }

    private GuidPartitionTable header(long own, long other, long entriesAt, Layout layout, byte[] entries) {
        return new GuidPartitionTable(true, own, other, FIRST_USABLE, lastUsable(layout), guid("disk"), entriesAt,
                GuidPartitionTable.ENTRIES, GuidPartitionTable.ENTRY, GuidPartitionTable.checksum(entries));
    }

    /// The sector of the second header.
    private long lastSector(Layout layout) {
        return layout.extentOf(backup).end() * SECTORS - 1;
    }

    private long lastUsable(Layout layout) {
        return lastSector(layout) - ENTRY_SECTORS - 1;
    }

    private byte[] guid(String of) {
        return PartitionType.bytes(UUID.nameUUIDFromBytes((options.seed() + "/" + of).getBytes(StandardCharsets.UTF_8)));
    }

    private long number(String of) {
        CRC32 crc = new CRC32();
        crc.update((options.seed() + "/" + of).getBytes(StandardCharsets.UTF_8));
        return Math.max(1, crc.getValue());
    }

    @Override
    public String toString() {
        return "system area";
    }

    /// The copies of partition entries and header at the end of the image.
    private final class Backup implements Region {
        @Override
        public long blocks() {
            return BACKUP_BLOCKS;
        }

        @Override
        public void render(Layout layout, long first, ByteBuffer into) {
            byte[] all = new byte[BACKUP_BLOCKS * BLOCK];
            byte[] entries = GuidPartitionTable.entries(partitions(layout));
            long last = lastSector(layout);
            byte[] header = header(last, 1, last - ENTRY_SECTORS, layout, entries).bytes();
            System.arraycopy(entries, 0, all, all.length - SECTOR - entries.length, entries.length);
            System.arraycopy(header, 0, all, all.length - SECTOR, header.length);
            into.put(all, (int) first * BLOCK, into.remaining());
        }

        @Override
        public String toString() {
            return "backup partition table";
        }
    }
}
