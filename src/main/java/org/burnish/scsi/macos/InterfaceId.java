package org.burnish.scsi.macos;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/// What a plug-in or a set of functions is known by.
///
/// @param text as in the headers
record InterfaceId(String text) {
    /// The plug-in of a drive that knows MMC.
    static final InterfaceId MMC_PLUG_IN = new InterfaceId("97ABCF2C-23CC-11D5-A0E8-003065704866");
    /// What every plug-in is at first.
    static final InterfaceId PLUG_IN = new InterfaceId("C244E858-109C-11D4-91D4-0050E4C6426F");
    /// The functions of `MMCDeviceInterface`.
    static final InterfaceId MMC_DEVICE = new InterfaceId("1F651106-23CC-11D5-BBDB-003065704866");

    /// The first 8 bytes as the processor reads them.
    long low() {
        return swapped(UUID.fromString(text).getMostSignificantBits());
    }

    /// The last 8 bytes as the processor reads them.
    long high() {
        return swapped(UUID.fromString(text).getLeastSignificantBits());
    }

    private static long swapped(long bits) {
        return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? bits
                : ByteBuffer.allocate(8).putLong(bits).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
    }
}
