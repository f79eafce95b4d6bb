package org.burnish.filesystem.eltorito;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.ByteWriter;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;

/// Initial/Default Entry or Section Entry: a boot image and how to start it.
///
/// @param platform for which machines it is: 0 PC, 1 PowerPC, 2 Mac, 0xEF UEFI
/// @param identifier who made it, from the Validation Entry or the Section Header
/// @param bootable whether it may be booted
/// @param medium what the image stands for: 0 nothing, 1 to 3 a floppy disk, 4 a hard disk
/// @param loadSegment where it is loaded, 0 for the usual place
/// @param systemType partition type of a hard disk
/// @param sectorCount how many units of 512 bytes are loaded
/// @param location number of its first 2048-byte sector
@Clause("El Torito 2.2, 2.4")
public record BootEntry(
        int platform,
        String identifier,
        boolean bootable,
        int medium,
        int loadSegment,
        int systemType,
        int sectorCount,
        long location,
        SelectionCriteria criteria) {
    public static final int BIOS = 0;
    public static final int UEFI = 0xEF;
    /// The image is loaded as it is and stands for no disk.
    public static final int NO_EMULATION = 0;
    public static final int HARD_DISK = 4;

    static final int EXTENSION = 0x44;
    private static final int BOOTABLE = 0x88;
    private static final int MORE = 0x20;
    private static final int[] FLOPPY_BYTES = {0, 1_228_800, 1_474_560, 2_949_120};

    /// Reads the entry and the extensions behind it.
    static BootEntry read(int platform, String identifier, ByteReader in) throws DiscFormatException {
        boolean bootable = in.u8() == BOOTABLE;
        int flags = in.u8();
        int segment = in.u16le();
        int type = in.u8();
        int count = in.skip(1).u16le();
        long location = in.u32le();
        int criteriaType = in.u8();
        byte[] criteria = in.bytes(SelectionCriteria.IN_ENTRY);
        boolean more = (flags & MORE) != 0;
        criteria = trimmed(withExtensions(criteria, more, in));
        return new BootEntry(platform, identifier, bootable, flags & 0xF, segment, type, count, location,
                criteriaType == 0 && criteria.length == 0 ? SelectionCriteria.NONE : new SelectionCriteria(criteriaType, criteria));
    }

    /// Extensions are taken as long as there are any: some makers forget to announce them.
    private static byte[] withExtensions(byte[] criteria, boolean announced, ByteReader in) throws DiscFormatException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(criteria);
        boolean more = announced;
        while (in.remaining() >= BootCatalogue.ENTRY && in.peek() == EXTENSION) {
            more &= (in.skip(1).u8() & MORE) != 0;
            all.writeBytes(in.bytes(SelectionCriteria.IN_EXTENSION));
        }
        return all.toByteArray();
    }

    private static byte[] trimmed(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /// How many entries of the catalogue it takes.
    int length() {
        return 1 + criteria.extensions();
    }

    void write(ByteWriter out) {
        int extensions = criteria.extensions();
        out.u8(bootable ? BOOTABLE : 0).u8(medium | (extensions > 0 ? MORE : 0)).u16le(loadSegment);
        out.u8(systemType).u8(0).u16le(sectorCount).u32le(location).u8(criteria.type());
        byte[] bytes = Arrays.copyOf(criteria.bytes(), SelectionCriteria.IN_ENTRY + extensions * SelectionCriteria.IN_EXTENSION);
        out.bytes(Arrays.copyOf(bytes, SelectionCriteria.IN_ENTRY));
        for (int i = 0; i < extensions; i++) {
            int from = SelectionCriteria.IN_ENTRY + i * SelectionCriteria.IN_EXTENSION;
            out.u8(EXTENSION).u8(i < extensions - 1 ? MORE : 0);
            out.bytes(Arrays.copyOfRange(bytes, from, from + SelectionCriteria.IN_EXTENSION));
        }
    }

    /// Bytes of the image as far as the entry tells them; the image may have more.
    public long knownLength() {
        return isFloppy() ? FLOPPY_BYTES[medium] : sectorCount * 512L;
    }

    /// Whether the image stands for a floppy disk, which has a fixed size.
    public boolean isFloppy() {
        return medium >= 1 && medium <= 3;
    }

    /// For which machines it is, in words.
    public String platformName() {
        return switch (platform) {
            case BIOS -> "BIOS";
            case 1 -> "PowerPC";
            case 2 -> "Mac";
            case UEFI -> "UEFI";
            default -> "platform " + platform;
        };
    }

    /// What the image stands for, in words.
    public String mediumName() {
        return switch (medium) {
            case NO_EMULATION -> "no emulation";
            case 1 -> "1.2 MB floppy disk";
            case 2 -> "1.44 MB floppy disk";
            case 3 -> "2.88 MB floppy disk";
            case HARD_DISK -> "hard disk";
            default -> "medium " + medium;
        };
    }
}
