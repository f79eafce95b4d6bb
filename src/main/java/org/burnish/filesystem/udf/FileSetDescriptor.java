package org.burnish.filesystem.udf;

import java.time.Instant;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.jspecify.annotations.Nullable;

/// File Set Descriptor: where the root directory is.
///
/// @param recorded when, or null
/// @param number of the file set, 0 but on discs that keep older ones
/// @param logicalVolumeIdentifier the name of the logical volume
/// @param identifier at most 30 characters
/// @param copyrightFile its name in the root directory, or empty
/// @param abstractFile its name in the root directory, or empty
/// @param root ICB of the root directory
/// @param domain UDF, with its revision
/// @param next where the sequence of file set descriptors goes on
/// @param systemStreams ICB of the system stream directory
@Clause("ECMA-167 4/14.1; UDF 2.3.2")
public record FileSetDescriptor(
        @Nullable Instant recorded,
        long number,
        String logicalVolumeIdentifier,
        String identifier,
        String copyrightFile,
        String abstractFile,
        AllocationDescriptor root,
        EntityIdentifier domain,
        AllocationDescriptor next,
        AllocationDescriptor systemStreams)
        implements Descriptor {
    static final int TAG = 256;
    private static final int LENGTH = 512;
    private static final int INTERCHANGE_LEVEL = 3;
    private static final int TEXT_LENGTH = 32;

    static FileSetDescriptor readBody(ByteReader in) throws DiscFormatException {
        Instant recorded = Timestamp.read(in);
        long number = in.skip(12).expectAt(40).u32le();
        CharacterSet.read(in.skip(4));
        String volume = CompressedUnicode.readField(in, 128);
        CharacterSet.read(in);
        String identifier = CompressedUnicode.readField(in.expectAt(304), TEXT_LENGTH);
        String copyrightFile = CompressedUnicode.readField(in, TEXT_LENGTH);
        String abstractFile = CompressedUnicode.readField(in, TEXT_LENGTH);
        AllocationDescriptor root = AllocationDescriptor.readLong(in.expectAt(400));
        EntityIdentifier domain = EntityIdentifier.read(in);
        return new FileSetDescriptor(recorded, number, volume, identifier, copyrightFile, abstractFile, root, domain,
                AllocationDescriptor.readLong(in), AllocationDescriptor.readLong(in));
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
        Timestamp.write(recorded, out);
        out.u16le(INTERCHANGE_LEVEL).u16le(INTERCHANGE_LEVEL).u32le(1).u32le(1).u32le(number).u32le(0);
        CharacterSet.write(out);
        CompressedUnicode.writeField(logicalVolumeIdentifier, 128, out);
        CharacterSet.write(out);
        CompressedUnicode.writeField(identifier, TEXT_LENGTH, out);
        CompressedUnicode.writeField(copyrightFile, TEXT_LENGTH, out);
        CompressedUnicode.writeField(abstractFile, TEXT_LENGTH, out);
        root.writeLong(out);
        domain.write(out);
        next.writeLong(out);
        systemStreams.writeLong(out);
        out.zerosTo(LENGTH - DescriptorTag.LENGTH);
    }
}
