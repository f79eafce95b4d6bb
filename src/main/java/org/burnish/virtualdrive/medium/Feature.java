package org.burnish.virtualdrive.medium;

import org.burnish.bytes.Clause;

/// A feature descriptor of GET CONFIGURATION.
///
/// @param code the feature code
/// @param version the version field
/// @param persistent whether it is current whatever is inserted
/// @param bytes the feature dependent data, a multiple of four bytes
@Clause("MMC-6 5.2.2")
public record Feature(int code, int version, boolean persistent, byte... bytes) {
    /// One that is current with some media only.
    public static Feature of(int code, int version, int... bytes) {
        return new Feature(code, version, false, narrow(bytes));
    }

    /// One that is always current.
    public static Feature persistent(int code, int version, int... bytes) {
        return new Feature(code, version, true, narrow(bytes));
    }

    private static byte[] narrow(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
