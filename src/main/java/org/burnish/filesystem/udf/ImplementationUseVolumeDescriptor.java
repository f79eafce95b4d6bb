package org.burnish.filesystem.udf;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Implementation Use Volume Descriptor, in the form that UDF requires: who made the logical volume.
///
/// @param identifier whose form the descriptor has; the fields behind it are empty for any but UDF's
/// @param owner at most 34 characters
/// @param organization at most 34 characters
/// @param contact at most 34 characters
@Clause("ECMA-167 3/10.4; UDF 2.2.7")
public record ImplementationUseVolumeDescriptor(
        long sequenceNumber,
        EntityIdentifier identifier,
        String logicalVolumeIdentifier,
        String owner,
        String organization,
        String contact)
        implements Descriptor {
    static final int TAG = 4;
    private static final int LENGTH = 512;
    private static final int TEXT_LENGTH = 36;

    static ImplementationUseVolumeDescriptor readBody(ByteReader in) throws DiscFormatException {
        long sequenceNumber = in.u32le();
        EntityIdentifier identifier = EntityIdentifier.read(in);
        if (!identifier.is(EntityIdentifier.VOLUME_DATA)) {
            return new ImplementationUseVolumeDescriptor(sequenceNumber, identifier, "", "", "", "");
        }
        CharacterSet.read(in.expectAt(52));
        return new ImplementationUseVolumeDescriptor(sequenceNumber, identifier, CompressedUnicode.readField(in, 128),
                CompressedUnicode.readField(in, TEXT_LENGTH), CompressedUnicode.readField(in, TEXT_LENGTH),
                CompressedUnicode.readField(in, TEXT_LENGTH));
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
        out.u32le(sequenceNumber);
        identifier.write(out);
        CharacterSet.write(out);
        CompressedUnicode.writeField(logicalVolumeIdentifier, 128, out);
        CompressedUnicode.writeField(owner, TEXT_LENGTH, out);
        CompressedUnicode.writeField(organization, TEXT_LENGTH, out);
        CompressedUnicode.writeField(contact, TEXT_LENGTH, out);
        EntityIdentifier.BURNISH.write(out);
        out.zerosTo(LENGTH - DescriptorTag.LENGTH);
    }
}
