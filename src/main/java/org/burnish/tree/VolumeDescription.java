package org.burnish.tree;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// What a volume says of itself, to be written or as read; texts may be empty and times null.
public record VolumeDescription(
        String systemIdentifier,
        String volumeIdentifier,
        String volumeSetIdentifier,
        String publisher,
        String preparer,
        String application,
        String copyrightFile,
        String abstractFile,
        String bibliographicFile,
        @Nullable OffsetDateTime created,
        @Nullable OffsetDateTime modified,
        @Nullable OffsetDateTime expires,
        @Nullable OffsetDateTime effective) {

    /// A volume that has a name and nothing else.
    public static VolumeDescription named(String volumeIdentifier) {
        return new VolumeDescription("", volumeIdentifier, "", "", "", "", "", "", "", null, null, null, null);
    }
}
