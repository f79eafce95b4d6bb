package org.burnish.filesystem.video;

import java.io.IOException;
import org.burnish.tree.Directory;

/// What players an image is made for.
public enum VideoStandard {
    /// DVD players: `VIDEO_TS` with the files where their own tables say.
    DVD_VIDEO,
    /// Blu-ray players: `BDMV` with clips on borders of 64 KiB and copies far from the originals.
    BD_VIDEO;

    /// Makes the folder one that players take: adds empty folders that they look for, and writes names as they do.
    ///
    /// @throws org.burnish.layout.LayoutException when it lacks what they need
    public VideoDisc disc(Directory root) throws IOException {
        return this == DVD_VIDEO ? DvdVideo.of(root) : BluRayVideo.of(root);
    }
}
