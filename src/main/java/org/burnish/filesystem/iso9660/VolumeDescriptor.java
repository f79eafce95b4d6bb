package org.burnish.filesystem.iso9660;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// One of the 2048-byte descriptors from block 16 on.
@Clause("ECMA-119 8.1")
public sealed interface VolumeDescriptor
        permits BootRecord, HierarchyDescriptor, SetTerminator, UnknownVolumeDescriptor {
    /// Bytes of every volume descriptor.
    int LENGTH = 2048;
    /// Number of the block in which the set of volume descriptors starts, counted from the session's start.
    int FIRST_BLOCK = 16;

    /// Volume Descriptor Type.
    int type();

    void write(ByteWriter out);

    /// Whether these 2048 bytes carry the Standard Identifier `CD001`.
    static boolean isRecorded(byte[] block) {
        return block.length >= 7 && Arrays.equals(block, 1, 6, StandardIdentifier.BYTES, 0, 5);
    }

    /// @throws DiscFormatException when there is no Standard Identifier
    static VolumeDescriptor read(ByteReader in) throws DiscFormatException {
        int type = in.u8();
        if (!Arrays.equals(in.bytes(5), StandardIdentifier.BYTES)) {
            throw in.unusable("no ISO 9660 volume descriptor: the identifier CD001 is missing");
        }
        int version = in.u8();
        return switch (type) {
            case BootRecord.TYPE -> BootRecord.readBody(in);
            case HierarchyDescriptor.PRIMARY, HierarchyDescriptor.SUPPLEMENTARY ->
                HierarchyDescriptor.readBody(type, version, in);
            case SetTerminator.TYPE -> new SetTerminator();
            default -> new UnknownVolumeDescriptor(type, version, in.bytes(in.remaining()));
        };
    }

    /// The Standard Identifier.
    @Clause("ECMA-119 8.1.2")
    final class StandardIdentifier {
        static final byte[] BYTES = "CD001".getBytes(StandardCharsets.US_ASCII);

        private StandardIdentifier() {}

        static ByteWriter write(int type, int version, ByteWriter out) {
            return out.u8(type).bytes(BYTES).u8(version);
        }
    }
}
