package org.burnish.filesystem.udf;

import java.util.Arrays;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// File Identifier Descriptor: a name in a directory, and the ICB of what it names.
///
/// @param characteristics the bits `HIDDEN` to `METADATA`
/// @param icb where the [FileEntry] stands
/// @param implementationUse bytes of whoever wrote it, mostly none
/// @param identifier the name in Compressed Unicode, empty for the parent directory
@Clause("ECMA-167 4/14.4; UDF 2.3.4")
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record FileIdentifierDescriptor(
        int characteristics, AllocationDescriptor icb, byte[] implementationUse, byte[] identifier)
        implements Descriptor {
    static final int TAG = 257;
    public static final int HIDDEN = 1;
    public static final int DIRECTORY = 1 << 1;
    public static final int DELETED = 1 << 2;
    public static final int PARENT = 1 << 3;
    public static final int METADATA = 1 << 4;
    /// Bytes before the variable fields.
    public static final int FIXED_LENGTH = 38;
    /// Most bytes of an identifier.
    public static final int LONGEST_IDENTIFIER = 255;

    private static final int VERSION = 1;

    static FileIdentifierDescriptor readBody(ByteReader in) throws DiscFormatException {
        int characteristics = in.skip(2).u8();
        int identifierLength = in.u8();
        AllocationDescriptor icb = AllocationDescriptor.readLong(in);
        byte[] use = in.bytes(in.u16le());
        return new FileIdentifierDescriptor(characteristics, icb, use, in.bytes(identifierLength));
    }

    /// The name, or the identifier's bytes as characters where they are none (which is reported).
    String name(ByteReader from) {
        return CompressedUnicode.decode(identifier, from);
    }

    /// Bytes of a descriptor whose identifier and implementation use have these lengths, padding included.
    public static int lengthOf(int identifierLength, int implementationUseLength) {
        return FIXED_LENGTH + implementationUseLength + identifierLength + 3 & ~3;
    }

    @Override
    public int tagIdentifier() {
        return TAG;
    }

    @Override
    public int length() {
        return lengthOf(identifier.length, implementationUse.length);
    }

    @Override
    public void writeBody(ByteWriter out) {
        out.u16le(VERSION).u8(characteristics).u8(identifier.length);
        icb.writeLong(out);
        out.u16le(implementationUse.length).bytes(implementationUse).bytes(identifier);
        out.zerosTo(length() - DescriptorTag.LENGTH);
    }

    public boolean has(int characteristic) {
        return (characteristics & characteristic) != 0;
    }

    @Override
    public String toString() {
        return Arrays.toString(identifier) + " at " + icb.location();
    }
}
