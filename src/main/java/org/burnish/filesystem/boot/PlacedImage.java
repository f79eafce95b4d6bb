package org.burnish.filesystem.boot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.eltorito.BootInformationTable;
import org.burnish.filesystem.eltorito.GrubLocation;
import org.burnish.filesystem.iso9660.VolumeDescriptor;
import org.burnish.layout.ContentRegion;
import org.burnish.layout.Layout;
import org.burnish.layout.LayoutException;
import org.burnish.layout.Patch;

/// A boot image with the blocks that it takes.
record PlacedImage(BootImage image, ContentRegion region) {
    private static final int BLOCK = 2048;
    private static final int SECTOR = 512;
    private static final int MOST_SECTORS = 0xFFFF;
    private static final int LONGEST_PATCHED = 64 << 20;
    /// What BIOS loads of an image that reads the rest of itself.
    private static final int ONE_BLOCK = 4;
    /// The loader of Windows wants all of its 4 KiB.
    private static final int TWO_BLOCKS = 8;
    private static final int[] FLOPPY_BYTES = {0, 1_228_800, 1_474_560, 2_949_120};
    private static final int PARTITION_TYPE = 446 + 4;

    static PlacedImage of(BootImage image, ContentRegion region) throws IOException {
        PlacedImage placed = new PlacedImage(image, region);
        placed.requireSize();
        Loader loader = image.medium() == BootEntry.NO_EMULATION && image.platform() == BootEntry.BIOS
                ? Loader.of(region.content()) : Loader.OTHER;
        boolean table = image.informationTable() || loader != Loader.OTHER;
        boolean grub = image.grub() || loader == Loader.GRUB;
        if (table || grub) {
            placed.requirePatchable();
            region.patch((layout, self) -> placed.patches(layout, table, grub));
        }
        return placed;
    }

    private void requireSize() throws LayoutException {
        long length = region.content().length();
        int medium = image.medium();
        if (medium >= 1 && medium <= 3 && length != FLOPPY_BYTES[medium]) {
            throw new LayoutException("the boot image " + region.content() + " has " + length + " bytes, and a floppy disk of this kind has "
                    + FLOPPY_BYTES[medium]);
        }
        if (medium == BootEntry.HARD_DISK && length < SECTOR) {
            throw new LayoutException("the boot image " + region.content() + " is too short for a hard disk");
        }
    }

    private void requirePatchable() throws LayoutException {
        long length = region.content().length();
        if (length < GrubLocation.IN_IMAGE + 8 && image.grub() || length < BootInformationTable.SUMMED_FROM) {
            throw new LayoutException("the boot image " + region.content() + " is too short for what is to be written into it");
        }
        if (length > LONGEST_PATCHED) {
            throw new LayoutException("the boot image " + region.content() + " is too long for a boot information table");
        }
    }

    private List<Patch.Piece> patches(Layout layout, boolean table, boolean grub) throws IOException {
        long block = layout.firstBlockOf(region);
        List<Patch.Piece> pieces = new ArrayList<>();
        if (grub) {
            pieces.add(new Patch.Piece(GrubLocation.IN_IMAGE, GrubLocation.inImage(block)));
        }
        if (table) {
            byte[] bytes = Loader.start(region.content(), LONGEST_PATCHED);
            for (Patch.Piece piece : pieces) {
                System.arraycopy(piece.bytes(), 0, bytes, (int) piece.position(), piece.bytes().length);
            }
            pieces.add(new Patch.Piece(BootInformationTable.POSITION, new BootInformationTable(
                    VolumeDescriptor.FIRST_BLOCK, block, bytes.length, BootInformationTable.sum(bytes)).bytes()));
        }
        return pieces;
    }

    /// The catalogue's entry for it.
    BootEntry entry(long location) throws IOException {
        return new BootEntry(image.platform(), image.identifier(), image.bootable(), image.medium(), image.loadSegment(),
                systemType(), sectorCount(), location, image.criteria());
    }

    /// A hard disk's only partition tells its type.
    private int systemType() throws IOException {
        if (image.medium() != BootEntry.HARD_DISK) {
            return 0;
        }
        return Loader.start(region.content(), SECTOR)[PARTITION_TYPE] & 0xFF;
    }

    private int sectorCount() {
        if (image.sectorCount() != BootImage.AUTOMATIC) {
            return image.sectorCount();
        }
        if (image.medium() != BootEntry.NO_EMULATION) {
            return 1;
        }
        long whole = region.blocks() * (BLOCK / SECTOR);
        if (image.platform() == BootEntry.BIOS) {
            return whole == TWO_BLOCKS ? TWO_BLOCKS : ONE_BLOCK;
        }
        // Firmware takes 0 as up to the end of the disc, and 1 in some versions as one sector.
        return whole <= MOST_SECTORS ? (int) whole : image.platform() == BootEntry.UEFI ? 0 : MOST_SECTORS;
    }

    boolean isUefi() {
        return image.platform() == BootEntry.UEFI && image.bootable();
    }

    boolean startsBios() {
        return image.platform() == BootEntry.BIOS && image.bootable() && image.medium() == BootEntry.NO_EMULATION;
    }
}
