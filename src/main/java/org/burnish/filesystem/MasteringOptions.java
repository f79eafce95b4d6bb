package org.burnish.filesystem;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;
import org.burnish.filesystem.boot.BootOptions;
import org.burnish.filesystem.udf.Revision;
import org.burnish.filesystem.video.VideoStandard;
import org.burnish.tree.FileSystem;
import org.burnish.tree.VolumeDescription;
import org.jspecify.annotations.Nullable;

/// How an image is to be made of a tree.
///
/// @param fileSystems which trees it has; ISO 9660 is always one of them, unless UDF is alone
/// @param udfForLargeFiles whether UDF joins the others by itself when a file has 4 GiB or more
/// @param udfRevision of the UDF volume, if there is one
/// @param isoLevel Interchange Level 1, 2 or 3 of the ISO 9660 tree
/// @param jolietLong whether Joliet names may have 103 characters instead of 64
/// @param deepDirectories what becomes of directories below the eighth level of the ISO 9660 tree
/// @param alignment where files may start
/// @param padding blocks of zeros behind the last file: drives and systems that read ahead fail at the end of
///     some recordings, so the end is better nothing of value
/// @param description texts and times of the volume
/// @param date what stands for times that neither the description nor the tree has, or null for none
/// @param hidden whether the node with a path (`/a/b`) is left out of a file system's tree; null for no node
/// @param weights of the files with these paths, the heaviest to be recorded first; null when all are equal
/// @param video the players that it is for, or null when it is for computers
/// @param boot how it is to start a computer
/// @param sumLists lists of checksums that are computed of the image itself
/// @param continuation the image that it becomes a session of, or null when it stands alone
public record MasteringOptions(
        Set<FileSystem> fileSystems,
        boolean udfForLargeFiles,
        Revision udfRevision,
        int isoLevel,
        boolean jolietLong,
        DeepDirectories deepDirectories,
        FileAlignment alignment,
        int padding,
        VolumeDescription description,
        @Nullable OffsetDateTime date,
        @Nullable BiPredicate<FileSystem, String> hidden,
        @Nullable ToLongFunction<String> weights,
        @Nullable VideoStandard video,
        BootOptions boot,
        List<SumList> sumLists,
        @Nullable Continuation continuation) {
    /// As others have it: more than any drive or system reads ahead.
    public static final int DEFAULT_PADDING = 150;

    public MasteringOptions {
        EnumSet<FileSystem> all = fileSystems.equals(Set.of(FileSystem.UDF)) ? EnumSet.noneOf(FileSystem.class) : EnumSet.of(FileSystem.ISO9660);
        all.addAll(fileSystems);
        fileSystems = Collections.unmodifiableSet(all);
        if (isoLevel < 1 || isoLevel > 3 || padding < 0) {
            throw new IllegalArgumentException("level " + isoLevel + ", padding " + padding);
        }
    }

    /// The same with something to boot.
    public MasteringOptions booting(BootOptions chosen) {
        return new MasteringOptions(fileSystems, udfForLargeFiles, udfRevision, isoLevel, jolietLong, deepDirectories,
                alignment, padding, description, date, hidden, weights, video, chosen, sumLists, continuation);
    }

    /// The same for a session behind an image. UDF joins no image that has none: its anchor would stand on files.
    public MasteringOptions continuing(Continuation image) {
        return new MasteringOptions(fileSystems, false, udfRevision, isoLevel, jolietLong, deepDirectories,
                alignment, padding, description, date, hidden, weights, video, boot, sumLists, image);
    }

    /// Level 3 with Joliet and Rock Ridge.
    public static Builder builder() {
        return new Builder();
    }

    /// Options one after the other; what is not set has a value that suits most.
    public static final class Builder {
        private final EnumSet<FileSystem> fileSystems = EnumSet.of(FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.ROCK_RIDGE);
        private boolean udfForLargeFiles;
        private Revision udfRevision = Revision.V1_02;
        private int isoLevel = 3;
        private boolean jolietLong;
        private DeepDirectories deepDirectories = DeepDirectories.RELOCATE;
        private FileAlignment alignment = FileAlignment.AUTO;
        private int padding = DEFAULT_PADDING;
        private VolumeDescription description = VolumeDescription.named("");
        private @Nullable OffsetDateTime date;
        private @Nullable BiPredicate<FileSystem, String> hidden;
        private @Nullable ToLongFunction<String> weights;
        private @Nullable VideoStandard video;
        private List<SumList> sumLists = List.of();
        private BootOptions boot = BootOptions.NONE;

        private Builder() {}

        public Builder fileSystems(Set<FileSystem> chosen) {
            fileSystems.clear();
            fileSystems.addAll(chosen);
            return this;
        }

        /// One more file system.
        public Builder add(FileSystem one) {
            fileSystems.add(one);
            return this;
        }

        /// Whether UDF joins by itself when a file needs more than one section of ISO 9660, which some systems cannot read.
        public Builder udfForLargeFiles(boolean chosen) {
            udfForLargeFiles = chosen;
            return this;
        }

        public Builder udfRevision(Revision chosen) {
            udfRevision = chosen;
            return this;
        }

        /// Level 4 is level 3 with the tree of ISO 9660:1999 beside it, as in other programs.
        public Builder isoLevel(int level) {
            isoLevel = level;
            return this;
        }

        public Builder jolietLong(boolean chosen) {
            jolietLong = chosen;
            return this;
        }

        public Builder deepDirectories(DeepDirectories chosen) {
            deepDirectories = chosen;
            return this;
        }

        public Builder alignment(FileAlignment chosen) {
            alignment = chosen;
            return this;
        }

        public Builder padding(int blocks) {
            padding = blocks;
            return this;
        }

        public Builder description(VolumeDescription chosen) {
            description = chosen;
            return this;
        }

        public Builder date(@Nullable OffsetDateTime chosen) {
            date = chosen;
            return this;
        }

        public Builder hidden(@Nullable BiPredicate<FileSystem, String> chosen) {
            hidden = chosen;
            return this;
        }

        public Builder weights(@Nullable ToLongFunction<String> chosen) {
            weights = chosen;
            return this;
        }

        /// The players that the image is for; the file systems that they need are to be chosen as well.
        public Builder video(@Nullable VideoStandard chosen) {
            video = chosen;
            return this;
        }

        public Builder boot(BootOptions chosen) {
            boot = chosen;
            return this;
        }

        public Builder sumLists(List<SumList> chosen) {
            sumLists = List.copyOf(chosen);
            return this;
        }

        public MasteringOptions build() {
            EnumSet<FileSystem> all = EnumSet.copyOf(fileSystems);
            if (isoLevel == 4) {
                all.add(FileSystem.ISO9660_1999);
            }
            return new MasteringOptions(all, udfForLargeFiles, udfRevision, isoLevel == 4 ? 3 : isoLevel, jolietLong, deepDirectories,
                    alignment, padding, description, date,
                    hidden, weights, video, boot, sumLists, null);
        }
    }
}
