package org.burnish.filesystem.udf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.burnish.block.BlockSource;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;

/// The anchors of a session: they tell the size of sectors, because each says at which sector it stands.
///
/// @param sectors of the size that they tell
/// @param list in the order in which they are to be believed, at least one
@Clause("ECMA-167 3/8.4.2.1; UDF 2.2.3")
record Anchors(Sectors sectors, List<Place> list) {
    private static final int[] LIKELY_SIZES = {2048, 512, 4096};
    private static final int[] SIZES = {2048, 512, 4096, 1024, 8192, 16384, 32768};
    /// Drives say that a disc is by so many sectors longer or shorter than it is.
    private static final int[] LAST_SECTOR_ERRORS = {0, -1, 1, -2, -3, -4, -5, -6, -7, -150, -152};

    private static final int UNFINISHED_SECTOR = 512;
    private static final int RECOGNITION_SLOTS = 64;

    /// An anchor and the sector where it stands.
    record Place(long sector, AnchorVolumeDescriptorPointer anchor) {}

    /// Looks in the places where an anchor may be.
    ///
    /// @param sessionPosition byte position where the session starts
    static Optional<Anchors> find(BlockSource source, long sessionPosition) throws IOException {
        boolean recognized = recognized(source, sessionPosition);
        for (int size : recognized ? SIZES : LIKELY_SIZES) {
            Sectors sectors = new Sectors(source, size);
            List<Place> list = found(sectors, sessionPosition / size, recognized || size == SIZES[0]);
            if (!list.isEmpty()) {
                return Optional.of(new Anchors(sectors, list));
            }
        }
        return Optional.empty();
    }

    /// Whether a volume structure descriptor says that there is UDF.
    @Clause("ECMA-167 2/8.3.1; UDF 2.1.7")
    private static boolean recognized(BlockSource source, long sessionPosition) throws IOException {
        for (int slot = 0; slot < RECOGNITION_SLOTS; slot++) {
            long position = sessionPosition + VolumeStructureDescriptor.FIRST_POSITION
                    + (long) slot * VolumeStructureDescriptor.LENGTH;
            if (position > source.length() - VolumeStructureDescriptor.LENGTH) {
                return false;
            }
            byte[] bytes = new byte[VolumeStructureDescriptor.LENGTH];
            try {
                source.readBytes(position, ByteBuffer.wrap(bytes));
            } catch (IOException _) {
                return true;
            }
            switch (VolumeStructureDescriptor.identifierIn(bytes)) {
                case VolumeStructureDescriptor.SECOND_EDITION, VolumeStructureDescriptor.THIRD_EDITION -> {
                    return true;
                }
                // With sectors of 4096 bytes, every other slot is empty.
                case "CD001", "CDW02", "BOOT2", VolumeStructureDescriptor.BEGIN, VolumeStructureDescriptor.END,
                        "\0\0\0\0\0" -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private static List<Place> found(Sectors sectors, long start, boolean thoroughly) throws IOException {
        Set<Long> candidates = new LinkedHashSet<>(List.of(start + AnchorVolumeDescriptorPointer.FIRST_SECTOR));
        long last = sectors.count() - 1;
        for (int error : thoroughly ? LAST_SECTOR_ERRORS : new int[0]) {
            candidates.add(last + error);
            candidates.add(last + error - AnchorVolumeDescriptorPointer.FIRST_SECTOR);
        }
        candidates.add(start + UNFINISHED_SECTOR);
        List<Place> list = new ArrayList<>();
        for (long sector : candidates) {
            if (sector >= start) {
                anchorAt(sectors, sector).ifPresent(anchor -> list.add(new Place(sector, anchor)));
            }
        }
        return list;
    }

    private static Optional<AnchorVolumeDescriptorPointer> anchorAt(Sectors sectors, long sector) {
        try {
            return AnchorVolumeDescriptorPointer.read(sector, ByteReader.of(sectors.read(sector)));
        } catch (IOException _) {
            // A sector that cannot be read is no reason not to look at the others.
            return Optional.empty();
        }
    }
}
