package org.burnish.filesystem.udf;

import java.util.Optional;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Anchor Volume Descriptor Pointer: where the two volume descriptor sequences stand. It stands itself at known
/// sectors: 256, the last one, and 256 before the last one.
@Clause("ECMA-167 3/10.2; UDF 2.2.3")
public record AnchorVolumeDescriptorPointer(ExtentDescriptor main, ExtentDescriptor reserve) implements Descriptor {
    static final int TAG = 2;
    /// The sector in which every disc but an unfinished one has an anchor, counted from the session's start.
    public static final int FIRST_SECTOR = 256;

    private static final int LENGTH = 512;

    /// Reads an anchor; empty when the bytes are none, or one that stood elsewhere.
    ///
    /// @param sector number of the sector that is read
    public static Optional<AnchorVolumeDescriptorPointer> read(long sector, ByteReader in) {
        try {
            DescriptorTag tag = DescriptorTag.read(in);
            if (tag.identifier() != TAG || tag.location() != sector) {
                return Optional.empty();
            }
            return Optional.of(new AnchorVolumeDescriptorPointer(ExtentDescriptor.read(in), ExtentDescriptor.read(in)));
        } catch (DiscFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public int tagIdentifier() {
        return TAG;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public void writeBody(ByteWriter out) {
        main.write(out);
        reserve.write(out);
        out.zerosTo(LENGTH - DescriptorTag.LENGTH);
    }
}
