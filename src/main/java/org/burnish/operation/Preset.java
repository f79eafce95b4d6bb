package org.burnish.operation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.filesystem.udf.Revision;
import org.burnish.filesystem.video.VideoStandard;
import org.burnish.tree.FileSystem;
import org.jspecify.annotations.Nullable;

/// What an image is for, which decides what it is like inside.
public enum Preset {
    /// Files for any computer.
    DATA("data", null, null, FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.ROCK_RIDGE),
    /// Files with everything that is known of them: rights, owners, links, and times down to the microsecond.
    ARCHIVE("archive", null, Revision.V2_01, FileSystem.ISO9660, FileSystem.JOLIET, FileSystem.ROCK_RIDGE, FileSystem.UDF),
    /// A disc for DVD players.
    DVD_VIDEO("dvd-video", VideoStandard.DVD_VIDEO, Revision.V1_02, FileSystem.ISO9660, FileSystem.UDF),
    /// A disc for Blu-ray players.
    BD_VIDEO("bd-video", VideoStandard.BD_VIDEO, Revision.V2_50, FileSystem.UDF);

    private final String token;
    private final @Nullable VideoStandard video;
    private final @Nullable Revision revision;
    private final Set<FileSystem> fileSystems;

    Preset(String token, @Nullable VideoStandard video, @Nullable Revision revision, FileSystem first, FileSystem... others) {
        this.token = token;
        this.video = video;
        this.revision = revision;
        this.fileSystems = EnumSet.of(first, others);
    }

    /// What people type, such as `dvd-video`.
    public String token() {
        return token;
    }

    public static Optional<Preset> ofToken(String token) {
        return Stream.of(values()).filter(preset -> preset.token.equals(token)).findFirst();
    }

    /// Whether a standard says what file systems there are and in which order files stand, so that nobody can choose.
    public boolean isFixed() {
        return video != null;
    }

    /// Whether what is neither file nor folder is kept as well.
    public boolean keepsSpecialFiles() {
        return this == ARCHIVE;
    }

    /// Options that suit it, to be gone on with.
    public MasteringOptions.Builder options() {
        MasteringOptions.Builder options = MasteringOptions.builder().fileSystems(fileSystems).udfForLargeFiles(!isFixed()).video(video);
        return revision == null ? options : options.udfRevision(revision);
    }
}
