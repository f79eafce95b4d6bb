package org.burnish.filesystem.rockridge;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.filesystem.susp.SystemUseReader;
import org.jspecify.annotations.Nullable;

/// Knows the entries of Rock Ridge by their signatures.
public final class RockRidgeDecoder {
    private RockRidgeDecoder() {}

    /// Knows the entries of Rock Ridge, and those that `others` knows.
    public static SystemUseReader.Decoder with(SystemUseReader.Decoder others) {
        return (signature, version, in) -> {
            SystemUseEntry entry = decode(signature, in);
            return entry != null ? entry : others.decode(signature, version, in);
        };
    }

    private static @Nullable SystemUseEntry decode(int signature, ByteReader in) throws DiscFormatException {
        return switch (signature) {
            case PosixAttributes.SIGNATURE -> PosixAttributes.readBody(in);
            case PosixDevice.SIGNATURE -> PosixDevice.readBody(in);
            case AlternateName.SIGNATURE -> AlternateName.readBody(in);
            case SymbolicLinkComponents.SIGNATURE -> SymbolicLinkComponents.readBody(in);
            case TimeStamps.SIGNATURE -> TimeStamps.readBody(in);
            case ChildLink.SIGNATURE -> ChildLink.readBody(in);
            case ParentLink.SIGNATURE -> ParentLink.readBody(in);
            case RelocatedDirectory.SIGNATURE -> new RelocatedDirectory();
            default -> null;
        };
    }
}
