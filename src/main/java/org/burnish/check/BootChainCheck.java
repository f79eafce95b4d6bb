package org.burnish.check;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.Clause;
import org.burnish.bytes.DiscFormatException;
import org.burnish.filesystem.boot.BootEquipment;
import org.burnish.filesystem.boot.BootVerdict;
import org.burnish.filesystem.boot.DiskTables;
import org.burnish.filesystem.boot.Loader;
import org.burnish.filesystem.boot.RecordedImage;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.eltorito.GrubLocation;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.filesystem.partition.GuidPartitionTable;
import org.burnish.filesystem.partition.MasterBootRecord;
import org.burnish.tree.PrintableName;
import org.jspecify.annotations.Nullable;

/// Walks the chain from the boot catalogue to what firmware starts at its end, and from the partition tables too.
@Clause("UEFI 13.3.2.1")
final class BootChainCheck {
    private static final int BLOCK = MasterBootRecord.BLOCK;
    private static final int SECTOR = Examination.SECTOR;
    private static final int SECTORS = SECTOR / BLOCK;

    private final Examination exam;
    private final @Nullable Tree tree;

    /// @param tree whose files may be boot images
    BootChainCheck(Examination exam, @Nullable Tree tree) {
        this.exam = exam;
        this.tree = tree;
    }

    /// Checks what there is.
    ///
    /// @return what the image starts a computer with, a sentence; empty when it has nothing for that
    String run(DescriptorSet descriptors) throws IOException {
        BootEquipment equipment;
        try {
            equipment = BootEquipment.read(exam.source(), descriptors, this::lengthAt);
        } catch (DiscFormatException e) {
            exam.report(Rule.BOOT_CATALOGUE, e.position(), "boot catalogue", String.valueOf(e.getMessage()));
            return "";
        }
        for (RecordedImage image : equipment.images()) {
            image(image);
        }
        code(equipment);
        tables(equipment.tables());
        return equipment.isNone() ? "" : BootVerdict.of(equipment);
    }

    /// Bytes of the file that starts in a sector.
    private long lengthAt(long sector) {
        if (tree == null) {
            return 0;
        }
        FileTable files = tree.files();
        for (int i = 0; i < files.size(); i++) {
            if (files.isRegular(i) && files.location(i) == sector && files.sizeOf(i) > 0) {
                return files.sizeOf(i);
            }
        }
        return 0;
    }

    private void image(RecordedImage image) throws IOException {
        BootEntry entry = image.entry();
        if (!entry.bootable()) {
            return;
        }
        long position = entry.location() * SECTOR;
        if (entry.platform() == BootEntry.BIOS && entry.medium() == BootEntry.NO_EMULATION) {
            String fault = image.tableFault();
            if (fault != null) {
                exam.report(Rule.BOOT_TABLE, position + 8, name(image), "its boot information table " + fault);
            } else if (image.table() == null && image.loader() != Loader.OTHER) {
                exam.report(Rule.BOOT_TABLE, position + 8, name(image), "it is of " + image.loader().title()
                        + ", which does not start without a boot information table");
            }
        }
        if (entry.platform() == BootEntry.UEFI) {
            volume(image, position);
        }
    }

    private void volume(RecordedImage image, long position) {
        if (!image.fat()) {
            exam.report(Rule.BOOT_VOLUME, position, name(image), "it is no FAT volume, in which alone UEFI finds what to start");
        } else if (image.programs().stream().noneMatch(program -> program.named() != null)) {
            exam.report(Rule.BOOT_VOLUME, position, name(image), "there is no program in EFI/BOOT that UEFI looks for, such as BOOTX64.EFI");
        }
        for (RecordedImage.Program program : image.programs()) {
            if (program.named() != null && !program.starts()) {
                exam.report(Rule.BOOT_MACHINE, position, name(image), PrintableName.ofPath(program.path())
                        + " is no program for the machine that looks for it");
            }
        }
    }

    private static String name(RecordedImage image) {
        return "boot image " + image.number() + " for " + image.entry().platformName();
    }

    /// Known boot code for disks carries the address of the boot image.
    private void code(BootEquipment equipment) throws IOException {
        Loader loader = Loader.ofCode(equipment.tables().code());
        if (loader == Loader.OTHER) {
            return;
        }
        long number = ByteReader.of(equipment.tables().code()).skip(GrubLocation.IN_CODE).u64le();
        long offset = loader == Loader.GRUB ? SECTORS : 0;
        if (equipment.images().stream().noneMatch(image -> image.entry().location() * SECTORS + offset == number)) {
            exam.report(Rule.BOOT_CODE, GrubLocation.IN_CODE, "boot code", "it starts what is in block " + number
                    + " of 512 bytes, which is none of the boot images");
        }
    }

    private void tables(DiskTables tables) throws IOException {
        long blocks = Math.ceilDiv(exam.source().length(), BLOCK);
        if (tables.mbr() != null) {
            for (MasterBootRecord.Partition partition : tables.mbr().partitions()) {
                boolean whole = partition.type() == MasterBootRecord.PROTECTIVE || partition.type() == 0;
                if (!whole && partition.first() + partition.count() > blocks) {
                    exam.report(Rule.PARTITION_BOUNDS, 446 + (partition.number() - 1) * 16L, "MBR partition " + partition.number(),
                            "it ends behind the image, which has " + blocks + " blocks of 512 bytes");
                }
            }
        }
        GuidPartitionTable gpt = tables.gpt();
        if (gpt != null) {
            guidPartitionTable(gpt, tables, blocks);
        } else if (exam.has(BLOCK, BLOCK)
                && GuidPartitionTable.isBeyondReason(ByteReader.of(Arrays.copyOfRange(exam.read(0, 2 * BLOCK), BLOCK, 2 * BLOCK)))) {
            exam.report(Rule.GPT_CHECKSUM, BLOCK, "GPT header", "its entries are more or larger than any system makes them, "
                    + "or stand nowhere, so the table is not read");
        }
    }

    private void guidPartitionTable(GuidPartitionTable gpt, DiskTables tables, long blocks) {
        if (!gpt.sound()) {
            exam.report(Rule.GPT_CHECKSUM, BLOCK, "GPT header", "its checksum is wrong, so firmware ignores the table");
        }
        if (!tables.entriesSound()) {
            exam.report(Rule.GPT_CHECKSUM, gpt.entriesAt() * BLOCK, "GPT entries", String.format(Locale.ROOT,
                    "their checksum is not %08X, as the header says, so firmware ignores the table", gpt.entriesChecksum()));
        }
        GuidPartitionTable copy = tables.backup();
        if (copy == null) {
            exam.report(Rule.GPT_COPY, BLOCK, "GPT header", "there is no copy of it in block " + gpt.otherBlock() + ", where it should be");
        } else if (!copy.sound() || !tables.backupEntriesSound()) {
            exam.report(Rule.GPT_COPY, gpt.otherBlock() * BLOCK, "copy of the GPT", "a checksum in it is wrong");
        }
        for (GuidPartitionTable.Partition partition : tables.partitions()) {
            if (partition.last() >= blocks) {
                exam.report(Rule.PARTITION_BOUNDS, gpt.entriesAt() * BLOCK + (partition.number() - 1) * gpt.entryLength(),
                        "GPT partition " + partition.number() + " " + PrintableName.of(partition.name()),
                        "it ends behind the image, which has " + blocks + " blocks of 512 bytes");
            }
        }
        overlaps(tables.partitions());
    }

    /// Partitions that lie in one another are usual on disc images, those that cut one another are not.
    private void overlaps(List<GuidPartitionTable.Partition> partitions) {
        GuidPartitionTable.Partition before = null;
        for (GuidPartitionTable.Partition partition : partitions.stream().sorted((a, b) -> Long.compare(a.first(), b.first())).toList()) {
            if (before != null && partition.first() <= before.last() && partition.last() > before.last()) {
                exam.report(Rule.PARTITION_BOUNDS, 2L * BLOCK, "GPT partition " + partition.number(),
                        "it starts before partition " + before.number() + " ends");
            }
            before = before == null || partition.last() > before.last() ? partition : before;
        }
    }
}
