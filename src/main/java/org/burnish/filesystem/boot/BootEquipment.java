package org.burnish.filesystem.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.burnish.block.BlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.eltorito.BootCatalogue;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.fat.FatReader;
import org.burnish.filesystem.iso9660.BootRecord;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.jspecify.annotations.Nullable;

/// All that an image has to start a computer with.
///
/// @param catalogueBlock number of the 2048-byte sector of the boot catalogue, 0 when there is none
/// @param catalogue the boot catalogue, or null
/// @param images its boot images that lie in the image
/// @param tables partition tables
/// @param partitionPrograms what UEFI finds in the partitions that are meant for it
public record BootEquipment(
        long catalogueBlock, @Nullable BootCatalogue catalogue, List<RecordedImage> images, DiskTables tables,
        List<RecordedImage.Program> partitionPrograms) {
    private static final int SECTOR = 2048;
    private static final int MOST_BYTES = 16 * SECTOR;
    private static final int MOST_IMAGES = 64;

    /// Reads the equipment of a session; what cannot be used is not there.
    ///
    /// @param lengths bytes of the file that starts in a sector, 0 when there is none
    public static BootEquipment read(BlockSource source, DescriptorSet descriptors, LongUnaryOperator lengths) throws IOException {
        DiskTables tables = DiskTables.read(source);
        BootRecord record = descriptors.bootRecords().filter(BootCatalogue::isIn).findFirst().orElse(null);
        long block = record == null ? 0 : BootCatalogue.location(record);
        BootCatalogue catalogue = catalogue(source, block);
        List<RecordedImage> images = new ArrayList<>();
        List<BootEntry> entries = catalogue == null ? List.of() : catalogue.entries();
        for (int i = 0; i < Math.min(entries.size(), MOST_IMAGES); i++) {
            BootEntry entry = entries.get(i);
            if (entry.location() > 0 && entry.location() * SECTOR < source.length()) {
                images.add(RecordedImage.read(i + 1, entry, lengths.applyAsLong(entry.location()), source));
            }
        }
        return new BootEquipment(block, catalogue, List.copyOf(images), tables, programs(tables, source));
    }

    private static List<RecordedImage.Program> programs(DiskTables tables, BlockSource source) throws IOException {
        List<RecordedImage.Program> programs = new ArrayList<>();
        for (long position : tables.systemPartitions()) {
            if (position < source.length()) {
                FatReader.open(SlicedContent.of(source, position, source.length()))
                        .ifPresent(root -> programs.addAll(RecordedImage.programs(root)));
            }
        }
        return List.copyOf(programs);
    }

    /// Sectors that the catalogue leads to.
    public static List<Long> locations(BlockSource source, DescriptorSet descriptors) throws IOException {
        BootRecord record = descriptors.bootRecords().filter(BootCatalogue::isIn).findFirst().orElse(null);
        long block = record == null ? 0 : BootCatalogue.location(record);
        BootCatalogue catalogue = catalogue(source, block);
        List<Long> locations = new ArrayList<>();
        if (catalogue != null) {
            locations.add(block);
            catalogue.entries().forEach(entry -> locations.add(entry.location()));
        }
        return locations;
    }

    private static @Nullable BootCatalogue catalogue(BlockSource source, long block) throws IOException {
        long position = block * SECTOR;
        if (block == 0 || position > source.length() - SECTOR) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(MOST_BYTES, source.length() - position));
        source.readBytes(position, bytes);
        try {
            return BootCatalogue.read(ByteReader.of(bytes.array()));
        } catch (DiscFormatException e) {
            return null;
        }
    }

    /// Whether there is nothing.
    public boolean isNone() {
        return catalogue == null && tables.isNone();
    }
}
