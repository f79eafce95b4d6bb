package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Metadata Partition Map: a partition whose blocks are those of a file, which may have a mirror.
///
/// @param mainFile block of the file entry of the metadata file, in the partition underneath
/// @param mirrorFile block of the file entry of its mirror
/// @param bitmapFile block of the file entry of its space bitmap, or `NO_BITMAP`
/// @param allocationUnit every extent of the file has a multiple of so many blocks
/// @param alignmentUnit every extent of the file starts on a multiple of so many blocks
/// @param duplicated whether the mirror has blocks of its own
@Clause("UDF 2.2.10")
public record MetadataPartitionMap(
        EntityIdentifier identifier,
        int partitionNumber,
        long mainFile,
        long mirrorFile,
        long bitmapFile,
        long allocationUnit,
        int alignmentUnit,
        boolean duplicated)
        implements PartitionMap {
    public static final long NO_BITMAP = 0xFFFF_FFFFL;

    static MetadataPartitionMap readBody(EntityIdentifier identifier, int partition, ByteReader in)
            throws DiscFormatException {
        return new MetadataPartitionMap(identifier, partition, in.u32le(), in.u32le(), in.u32le(), in.u32le(),
                in.u16le(), (in.u8() & 1) != 0);
    }

    @Override
    public int length() {
        return Identified.LENGTH;
    }

    @Override
    public void write(ByteWriter out) {
        int start = out.offset();
        Identified.write(identifier, partitionNumber, out)
                .u32le(mainFile).u32le(mirrorFile).u32le(bitmapFile)
                .u32le(allocationUnit).u16le(alignmentUnit).u8(duplicated ? 1 : 0)
                .zerosTo(start + length());
    }
}
