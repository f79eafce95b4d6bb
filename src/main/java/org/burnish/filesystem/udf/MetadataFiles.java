package org.burnish.filesystem.udf;

import java.io.IOException;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;

/// Finds the metadata file, or its mirror when the file is damaged.
@Clause("UDF 2.2.13")
final class MetadataFiles {
    private final LogicalVolume volume;
    private final int underneath;
    private final MetadataPartitionMap map;

    /// @param underneath which partition has the files
    MetadataFiles(LogicalVolume volume, int underneath, MetadataPartitionMap map) {
        this.volume = volume;
        this.underneath = underneath;
        this.map = map;
    }

    PartitionSpace open() throws IOException {
        ExtentTable main = tableOrNone(map.mainFile(), "metadata file");
        boolean needed = map.duplicated() || main.length() == 0;
        ExtentTable mirror = needed ? tableOrNone(map.mirrorFile(), "metadata mirror file") : ExtentTable.EMPTY;
        if (main.length() == 0 && mirror.length() == 0) {
            throw new DiscFormatException(-1, "neither the metadata file nor its mirror can be read");
        }
        PartitionSpace space = volume.partition(underneath);
        if (main.length() == 0) {
            return new MetadataSpace(space, mirror, null, volume.blockSize());
        }
        return new MetadataSpace(space, main, mirror.length() == 0 ? null : mirror, volume.blockSize());
    }

    private ExtentTable tableOrNone(long block, String subject) {
        try {
            return table(new BlockAddress(block, underneath), subject);
        } catch (IOException e) {
            volume.findings().add(new Finding(Severity.ERROR, "udf-metadata-file", -1, subject,
                    "cannot be read: " + e.getMessage(), "UDF 2.2.13"));
            return ExtentTable.EMPTY;
        }
    }

    private ExtentTable table(BlockAddress icb, String subject) throws IOException {
        if (!volume.readTagged(icb).isSound(icb.block())) {
            throw new DiscFormatException(-1, "the checksum over its file entry is wrong");
        }
        FileEntry entry = new IcbReader(volume).read(icb, subject);
        int type = entry.icb().fileType();
        if (type != IcbTag.METADATA && type != IcbTag.METADATA_MIRROR) {
            throw new DiscFormatException(-1, icb + " has a file of type " + type);
        }
        return new AllocationReader(volume, subject).read(entry, underneath);
    }
}
