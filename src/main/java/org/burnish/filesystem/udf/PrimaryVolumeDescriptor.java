package org.burnish.filesystem.udf;

import java.time.Instant;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.jspecify.annotations.Nullable;

/// Primary Volume Descriptor: what the volume is called, and when it was recorded.
///
/// @param sequenceNumber of several that mean the same, the highest counts
/// @param number of this descriptor, 0 for the primary one
/// @param volumeIdentifier at most 30 characters
/// @param volumeSequenceNumber which volume of its set it is, from 1
/// @param volumeSetIdentifier at most 126 characters, of which the first 16 are unique
/// @param recorded when, or null
@Clause("ECMA-167 3/10.1; UDF 2.2.2")
public record PrimaryVolumeDescriptor(
        long sequenceNumber,
        long number,
        String volumeIdentifier,
        int volumeSequenceNumber,
        int largestVolumeSequenceNumber,
        int interchangeLevel,
        int largestInterchangeLevel,
        String volumeSetIdentifier,
        EntityIdentifier application,
        @Nullable Instant recorded,
        EntityIdentifier implementation)
        implements Descriptor {
    static final int TAG = 1;
    private static final int LENGTH = 512;

    static PrimaryVolumeDescriptor readBody(ByteReader in) throws DiscFormatException {
        long sequenceNumber = in.u32le();
        long number = in.u32le();
        String volume = CompressedUnicode.readField(in, 32);
        int volumeNumber = in.u16le();
        int volumes = in.u16le();
        int level = in.u16le();
        int largestLevel = in.u16le();
        String set = CompressedUnicode.readField(in.skip(8).expectAt(72), 128);
        CharacterSet.read(in);
        CharacterSet.read(in);
        EntityIdentifier application = EntityIdentifier.read(in.skip(16).expectAt(344));
        Instant recorded = Timestamp.read(in);
        EntityIdentifier implementation = EntityIdentifier.read(in.expectAt(388));
        return new PrimaryVolumeDescriptor(sequenceNumber, number, volume, volumeNumber, volumes, level, largestLevel,
                set, application, recorded, implementation);
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
        out.u32le(sequenceNumber).u32le(number);
        CompressedUnicode.writeField(volumeIdentifier, 32, out);
        out.u16le(volumeSequenceNumber).u16le(largestVolumeSequenceNumber);
        out.u16le(interchangeLevel).u16le(largestInterchangeLevel).u32le(1).u32le(1);
        CompressedUnicode.writeField(volumeSetIdentifier, 128, out);
        CharacterSet.write(out);
        CharacterSet.write(out);
        ExtentDescriptor.NONE.write(out);
        ExtentDescriptor.NONE.write(out);
        application.write(out);
        Timestamp.write(recorded, out);
        implementation.write(out);
        out.zerosTo(LENGTH - DescriptorTag.LENGTH);
    }
}
