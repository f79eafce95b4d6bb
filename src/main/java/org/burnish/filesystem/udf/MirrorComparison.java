package org.burnish.filesystem.udf;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.burnish.block.Extent;
import org.burnish.bytes.Clause;

/// Compares the blocks of a metadata partition with their mirror.
///
/// @param blocks how many differ, or can be read in one place only
/// @param first byte position of the first of them, in the main file
@Clause("UDF 2.2.13.1")
public record MirrorComparison(long blocks, long first) {
    private static final int CHUNK = 256;

    /// Empty when nothing differs, or when there is no mirror with blocks of its own.
    static Optional<MirrorComparison> of(LogicalVolume volume) throws IOException {
        for (PartitionSpace partition : volume.partitions()) {
            if (partition instanceof MetadataSpace metadata && metadata.mirror() != null) {
                MirrorComparison found = of(metadata, volume.sectors());
                return found.blocks == 0 ? Optional.empty() : Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static MirrorComparison of(MetadataSpace metadata, Sectors sectors) throws IOException {
        long different = 0;
        long first = -1;
        for (long block = 0; block < metadata.blocks(); ) {
            Optional<Extent> mirror = metadata.locateMirror(block, CHUNK);
            Extent main = metadata.locate(block, mirror.map(Extent::count).orElse(1L));
            long count = main.count();
            if (mirror.isEmpty() || !isEqual(main, mirror.get().first(), count, sectors)) {
                for (long i = 0; i < count; i++) {
                    Extent one = new Extent(main.first() + i, 1);
                    if (mirror.isEmpty() || !isEqual(one, mirror.get().first() + i, 1, sectors)) {
                        first = different++ == 0 ? sectors.position(one.first()) : first;
                    }
                }
            }
            block += count;
        }
        return new MirrorComparison(different, first);
    }

    private static boolean isEqual(Extent main, long mirror, long count, Sectors sectors) throws IOException {
        sectors.requireInside(main.first(), count);
        sectors.requireInside(mirror, count);
        int bytes = (int) count * sectors.size();
        return Arrays.equals(sectors.readBytes(main.first(), bytes), sectors.readBytes(mirror, bytes));
    }
}
