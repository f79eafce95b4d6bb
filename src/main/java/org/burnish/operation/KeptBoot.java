package org.burnish.operation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.burnish.bytes.ByteReader;
import org.burnish.filesystem.boot.BootEquipment;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.boot.BootOptions;
import org.burnish.filesystem.boot.DiskTables;
import org.burnish.filesystem.boot.Loader;
import org.burnish.filesystem.boot.RecordedImage;
import org.burnish.filesystem.eltorito.BootEntry;
import org.burnish.filesystem.eltorito.GrubLocation;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.RegularFile;
import org.burnish.tree.TreeChange;
import org.jspecify.annotations.Nullable;

/// Makes wishes for a new image of what an old one starts a computer with, so that the new one does the same.
final class KeptBoot {
    private static final int SECTOR = 512;

    private final ImageBoot boot;
    private final Directory tree;
    private final Map<Long, String> places;
    private final List<String> notKept = new ArrayList<>();

    /// @param tree the tree of the new image
    KeptBoot(ImageBoot boot, Directory tree, Progress progress) throws IOException {
        this.boot = boot;
        this.tree = tree;
        this.places = boot.filesIn(tree, progress);
    }

    /// Where a file of the old image is in the new one, or what has replaced it; null when neither is there.
    private @Nullable String pathNow(long block) throws IOException {
        String now = places.get(block);
        String old = boot.fileAt(block);
        if (now != null || old == null) {
            return now;
        }
        return TreeChange.find(tree, TreeChange.names(old)).filter(RegularFile.class::isInstance).isPresent() ? old : null;
    }

    /// What the new image cannot have, part of a sentence each.
    List<String> notKept() {
        return notKept;
    }

    BootOptions options(String seed) throws IOException {
        BootEquipment equipment = boot.equipment();
        List<BootImage> images = new ArrayList<>();
        BootOptions.CodeTarget target = null;
        for (RecordedImage recorded : equipment.images()) {
            BootImage image = image(recorded);
            if (image != null) {
                target = target == null ? codeTarget(recorded, images.size()) : target;
                images.add(image);
            }
        }
        DiskTables tables = equipment.tables();
        if (!tables.apple().isEmpty()) {
            notKept.add("the Apple partition map is not kept: old Macs will not start it");
        }
        String catalogue = images.isEmpty() ? null : pathNow(equipment.catalogueBlock());
        boolean needsBios = Loader.ofCode(tables.code()) != Loader.OTHER && images.stream()
                .noneMatch(image -> image.platform() == BootEntry.BIOS && image.bootable() && image.medium() == BootEntry.NO_EMULATION);
        if (needsBios) {
            notKept.add("the boot code for disks is not kept, because there is nothing left that it could start");
        }
        return new BootOptions(images, catalogue, tables.hybrid(), needsBios ? new byte[0] : tables.code(), seed, target);
    }

    private @Nullable BootImage image(RecordedImage recorded) throws IOException {
        BootEntry entry = recorded.entry();
        String old = boot.fileAt(entry.location());
        String now = pathNow(entry.location());
        if (old != null && now == null) {
            notKept.add("boot image " + recorded.number() + " for " + entry.platformName() + " is gone, because its file " + old + " is");
            return null;
        }
        BootImage.Place place = now != null ? new BootImage.Place.InTree(now) : new BootImage.Place.Outside(recorded.content());
        return new BootImage(place, entry.platform(), entry.medium(), entry.loadSegment(), sectorCount(recorded), entry.bootable(),
                entry.identifier(), entry.criteria(), recorded.table() != null, recorded.grub());
    }

    /// A number that stands for the whole image follows the image.
    private static int sectorCount(RecordedImage recorded) {
        long sectors = Math.ceilDiv(recorded.content().length(), SECTOR);
        int count = recorded.entry().sectorCount();
        boolean whole = recorded.entry().platform() != BootEntry.BIOS && count >= sectors && count - sectors < 4;
        return whole ? BootImage.AUTOMATIC : count;
    }

    /// Which image boot code of an unknown maker leads to.
    private BootOptions.@Nullable CodeTarget codeTarget(RecordedImage recorded, int index) {
        byte[] code = boot.equipment().tables().code();
        if (code.length < GrubLocation.IN_CODE + 8) {
            return null;
        }
        try {
            long number = ByteReader.of(code).skip(GrubLocation.IN_CODE).u64le();
            long offset = number - recorded.entry().location() * 4;
            return offset == 0 || offset == 4 ? new BootOptions.CodeTarget(index, (int) offset) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
