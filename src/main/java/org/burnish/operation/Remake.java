package org.burnish.operation;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.Likeness;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.Volumes;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.boot.BootOptions;
import org.burnish.filesystem.iso9660.DescriptorSet;
import org.burnish.filesystem.iso9660.ImplantedSum;
import org.burnish.filesystem.iso9660.VolumeDescriptor;
import org.burnish.filesystem.partition.MasterBootRecord;
import org.burnish.filesystem.rockridge.OtherEntries;
import org.burnish.job.Progress;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Volume;
import org.burnish.tree.VolumeDescription;
import org.jspecify.annotations.Nullable;

/// What a new image that is like an old one is made of.
///
/// @param tree what is to be in it
/// @param places where files lay in the old image
/// @param options such as make an image like the old one
/// @param notes what could not be kept, one sentence each
/// @param implanted how many sectors do not count in the MD5 sum of itself that it carries, or negative when it carries none
record Remake(Directory tree, OldPlaces places, MasteringOptions.Builder options, List<String> notes, int implanted) {

    /// @param tree made of nodes of the old image's best view and of others
    /// @param anew whether files lie elsewhere than in the old image
    static Remake of(OpenedImage old, Directory tree, VolumeDescription description, @Nullable OffsetDateTime date, boolean anew,
            Progress progress) throws IOException {
        Volumes.RecordedSession session = old.volumes().last();
        Volume volume = old.volumes().preferred();
        OldPlaces places = OldPlaces.of(session, volume, tree, progress);
        List<String> notes = new ArrayList<>();
        note(old, volume, places, notes);
        ImageBoot before = ImageBoot.of(old, progress);
        notePartitions(old, before.equipment().tables().mbr(), notes);
        KeptBoot boot = new KeptBoot(before, tree, progress);
        BootOptions booting = boot.options(description.volumeIdentifier() + " " + date);
        notes.addAll(boot.notKept());
        List<BootImage> moved = booting.images().stream().filter(image -> anew && (image.informationTable() || image.grub())).toList();
        ListedSums.Refreshed sums = ListedSums.of(old, tree, moved, date, progress);
        notes.addAll(sums.notes());
        int implanted = session.descriptors().primary().flatMap(ImplantedSum::in).map(ImplantedSum::skippedSectors).orElse(-1);
        if (implanted >= 0) {
            notes.add("the MD5 sum of the whole image that is implanted in it is made anew");
        }
        MasteringOptions.Builder options = Likeness.of(session, progress).description(description).date(date)
                .weights(places::weight).hidden(places::isHidden).boot(booting).sumLists(sums.lists());
        return new Remake(sums.tree(), places, options, List.copyOf(notes), implanted);
    }

    private static void note(OpenedImage old, Volume volume, OldPlaces places, List<String> notes) {
        if (places.onlyElsewhere() > 0) {
            notes.add(places.onlyElsewhere() + " files that the " + volume.fileSystem().title() + " tree does not have are not in the new image");
        }
        if (old.volumes().last().volumes().stream().anyMatch(other -> other.fileSystem() == FileSystem.HFS_PLUS)) {
            notes.add("the HFS+ tree is not in the new image");
        }
        if (places.inflated() > 0) {
            notes.add((places.inflated() == 1 ? "1 file that is" : places.inflated() + " files that are") + " compressed in the old image will not be in the new one");
        }
        if (OtherEntries.haveChecksums(volume.root().attributes())) {
            notes.add("the checksums that xorriso keeps of each file (its option -md5) are not in the new image");
        }
    }

    /// Some partitions start in the midst of the image, and have descriptors of their own there that lead to the same files.
    private static void notePartitions(OpenedImage old, @Nullable MasterBootRecord table, List<String> notes) throws IOException {
        if (table == null) {
            return;
        }
        for (MasterBootRecord.Partition partition : table.partitions()) {
            long position = partition.first() * MasterBootRecord.BLOCK;
            if (position > 0 && position % VolumeDescriptor.LENGTH == 0
                    && DescriptorSet.read(old.image().blocks(), position, Findings.IGNORED).isPresent()) {
                notes.add("partition " + partition.number() + " starts with the new image and not in its sector "
                        + position / VolumeDescriptor.LENGTH + ", where the old image has descriptors of its own for it");
            }
        }
    }

    /// What is said of an image that stands alone and comes of one with sessions.
    static List<String> sessionsNote(OpenedImage old) {
        int sessions = old.volumes().sessions().size();
        return sessions == 1 ? List.of() : List.of("of the " + sessions + " sessions, what the last one shows is in the new image, as one session");
    }

    /// An image with what is to be implanted in it.
    BlockSource finished(BlockSource image) {
        return implanted < 0 ? image : new ImplantedImage(image, implanted);
    }
}
