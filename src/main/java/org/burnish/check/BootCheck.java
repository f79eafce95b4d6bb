package org.burnish.check;

import java.io.IOException;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.eltorito.BootCatalogue;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.iso9660.BootRecord;

/// Checks that what firmware boots from is there, and claims what is no file. Whether it would start is
/// another question.
@Clause("El Torito 2")
final class BootCheck {
    private static final int MOST_BYTES = 16 * Examination.SECTOR;

    private final Examination exam;

    BootCheck(Examination exam) {
        this.exam = exam;
    }

    /// @param position byte position in the image of the boot record
    void run(BootRecord record, long position) throws IOException {
        if (!BootCatalogue.isIn(record)) {
            return;
        }
        long sector = BootCatalogue.location(record);
        long start = sector * Examination.SECTOR;
        int available = (int) Math.clamp(exam.source().length() - start, 0, MOST_BYTES);
        if (sector == 0 || available < Examination.SECTOR) {
            exam.report(Rule.BOOT_CATALOGUE, position, "boot record", "says that the boot catalogue is in sector " + sector
                    + ", where it cannot be");
            return;
        }
        try {
            catalogue(BootCatalogue.read(ByteReader.of(exam.read(start, available), start, "boot catalogue", exam.findings())), start);
        } catch (DiscFormatException e) {
            exam.report(Rule.BOOT_CATALOGUE, e.position(), "boot catalogue", String.valueOf(e.getMessage()));
        }
    }

    private void catalogue(BootCatalogue catalogue, long start) {
        if (!catalogue.sound()) {
            exam.report(Rule.BOOT_CATALOGUE, start, "boot catalogue", "its first entry is damaged: header, key bytes or checksum are wrong");
            return;
        }
        exam.claim(exam.owners().add(OwnerKind.BOOT, "boot catalogue"), start, catalogue.length());
        for (BootEntry entry : catalogue.entries()) {
            image(entry, start);
        }
    }

    private void image(BootEntry entry, long start) {
        if (!entry.bootable() && entry.location() == 0) {
            return;
        }
        String name = entry.platformName() + " boot image";
        long position = entry.location() * Examination.SECTOR;
        if (entry.location() == 0 || !exam.has(position, Math.max(entry.knownLength(), 1))) {
            exam.report(Rule.BOOT_IMAGE, start, "boot catalogue", "says that a " + name + " of " + entry.knownLength()
                    + " bytes is in sector " + entry.location() + ", which does not fit the disc image");
            return;
        }
        exam.claimRest(exam.owners().add(OwnerKind.BOOT, name), position, Math.max(entry.knownLength(), 1));
    }
}
