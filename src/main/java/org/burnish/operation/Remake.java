package org.burnish.operation;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.burnish.filesystem.Likeness;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.Volumes;
import org.burnish.filesystem.boot.BootImage;
import org.burnish.filesystem.boot.BootOptions;
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
/// @param boot what the new image starts a computer with
/// @param options such as make an image like the old one
/// @param notes what could not be kept, one sentence each
record Remake(Directory tree, OldPlaces places, BootOptions boot, MasteringOptions.Builder options, List<String> notes) {

    /// @param tree made of nodes of the old image's best view and of others
    static Remake of(OpenedImage old, Directory tree, VolumeDescription description, @Nullable OffsetDateTime date, Progress progress)
            throws IOException {
        Volumes.RecordedSession session = old.volumes().last();
        Volume volume = old.volumes().preferred();
        OldPlaces places = OldPlaces.of(session, volume, tree, progress);
        List<String> notes = new ArrayList<>();
        note(old, volume, places, notes);
        KeptBoot boot = new KeptBoot(ImageBoot.of(old, progress), tree, progress);
        BootOptions booting = boot.options(description.volumeIdentifier() + " " + date);
        notes.addAll(boot.notKept());
        MasteringOptions.Builder options = Likeness.of(session, progress).description(description).date(date)
                .weights(places::weight).hidden(places::isHidden).boot(booting);
        return new Remake(tree, places, booting, options, List.copyOf(notes));
    }

    private static void note(OpenedImage old, Volume volume, OldPlaces places, List<String> notes) {
        if (places.onlyElsewhere() > 0) {
            notes.add(places.onlyElsewhere() + " files that the " + volume.fileSystem().title() + " tree does not have are not in the new image");
        }
        if (old.volumes().last().volumes().stream().anyMatch(other -> other.fileSystem() == FileSystem.HFS_PLUS)) {
            notes.add("the HFS+ tree is not in the new image");
        }
    }

    /// What is said of an image that stands alone and comes of one with sessions.
    static List<String> sessionsNote(OpenedImage old) {
        int sessions = old.volumes().sessions().size();
        return sessions == 1 ? List.of() : List.of("of the " + sessions + " sessions, what the last one shows is in the new image, as one session");
    }

    /// What no longer fits in the new image.
    ///
    /// @param anew whether files lie elsewhere than in the old one
    List<String> sumsNotes(OpenedImage old, boolean anew, Progress progress) throws IOException {
        List<BootImage> moved = boot.images().stream().filter(image -> anew && (image.informationTable() || image.grub())).toList();
        return ListedSums.notes(old, tree, moved, progress);
    }
}
