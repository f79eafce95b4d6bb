package org.burnish.filesystem.udf;

import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Anchor Volume Descriptor Pointer: where the volume descriptors and their copy lie.
@Clause("ECMA-167 3/10.2")
public record AnchorVolumeDescriptorPointer(ExtentDescriptor main, ExtentDescriptor reserve) {
    /// The sector in which the first one usually stands.
    public static final int SECTOR = 256;

    /// Reads an anchor; empty when the bytes are none, or one that stood elsewhere.
    ///
    /// @param sector number of the sector that is read
    public static Optional<AnchorVolumeDescriptorPointer> read(long sector, ByteReader in) throws DiscFormatException {
        Optional<DescriptorTag> tag = DescriptorTag.read(in);
        if (tag.isEmpty() || tag.get().identifier() != DescriptorTag.ANCHOR_VOLUME_DESCRIPTOR_POINTER
                || tag.get().location() != sector) {
            return Optional.empty();
        }
        return Optional.of(new AnchorVolumeDescriptorPointer(ExtentDescriptor.read(in), ExtentDescriptor.read(in)));
    }
}
