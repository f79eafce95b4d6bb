package org.burnish.filesystem.udf;

import java.util.Optional;
import org.burnish.block.Extent;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.jspecify.annotations.Nullable;

/// A partition whose blocks are those of the metadata file, or of its mirror.
///
/// @param underneath the partition in which the files lie
/// @param main the metadata file, or its mirror when it is damaged
/// @param mirror the mirror when it has blocks of its own, else null
/// @param blockSize bytes in a block
@Clause("UDF 2.2.13")
record MetadataSpace(PartitionSpace underneath, ExtentTable main, @Nullable ExtentTable mirror, int blockSize)
        implements PartitionSpace {

    @Override
    public Extent locate(long block, long count) throws DiscFormatException {
        return locate(main, block, count);
    }

    @Override
    public Optional<Extent> locateMirror(long block, long count) {
        if (mirror == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(locate(mirror, block, count));
        } catch (DiscFormatException _) {
            return Optional.empty();
        }
    }

    private Extent locate(ExtentTable file, long block, long count) throws DiscFormatException {
        long position = block * blockSize;
        if (block < 0 || position >= file.length()) {
            throw new DiscFormatException(-1, "block " + block + " lies outside the metadata file, which has " + file.length() + " bytes");
        }
        int index = file.indexOf(position);
        AllocationDescriptor extent = file.extent(index);
        if (extent.kind() == AllocationDescriptor.Kind.SPARSE) {
            throw new DiscFormatException(-1, "block " + block + " of the metadata file is a hole");
        }
        long left = (file.end(index) - position + blockSize - 1) / blockSize;
        long inExtent = (position - file.start(index)) / blockSize;
        return underneath.locate(extent.location().block() + inExtent, Math.min(count, left));
    }

    @Override
    public long blocks() {
        return main.length() / blockSize;
    }
}
