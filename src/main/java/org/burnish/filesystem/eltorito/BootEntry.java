package org.burnish.filesystem.eltorito;

import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Initial/Default Entry or Section Entry: a boot image and how to start it.
///
/// @param platform for which machines it is: 0 PC, 1 PowerPC, 2 Mac, 0xEF UEFI
/// @param bootable whether it may be booted
/// @param medium what the image stands for: 0 nothing, 1 to 3 a floppy disk, 4 a hard disk
/// @param loadSegment where it is loaded, 0 for the usual place
/// @param systemType partition type of a hard disk
/// @param sectorCount how many units of 512 bytes are loaded
/// @param location number of its first 2048-byte sector
@Clause("El Torito 2.2, 2.4")
public record BootEntry(
        int platform, boolean bootable, int medium, int loadSegment, int systemType, int sectorCount, long location) {
    static final int BOOTABLE = 0x88;
    private static final int[] FLOPPY_BYTES = {0, 1_228_800, 1_474_560, 2_949_120};

    /// Reads the 32 bytes of an entry for machines of a platform.
    static BootEntry read(int platform, ByteReader in) throws DiscFormatException {
        boolean bootable = in.u8() == BOOTABLE;
        int medium = in.u8() & 0xF;
        int segment = in.u16le();
        int type = in.u8();
        BootEntry entry = new BootEntry(platform, bootable, medium, segment, type, in.skip(1).u16le(), in.u32le());
        in.skip(20);
        return entry;
    }

    /// Bytes of the image as far as the entry tells them; the image may have more.
    public long knownLength() {
        long loaded = sectorCount * 512L;
        return medium >= 1 && medium <= 3 ? FLOPPY_BYTES[medium] : loaded;
    }

    /// For which machines it is, in words.
    public String platformName() {
        return switch (platform) {
            case 0 -> "BIOS";
            case 1 -> "PowerPC";
            case 2 -> "Mac";
            case 0xEF -> "UEFI";
            default -> "platform " + platform;
        };
    }
}
