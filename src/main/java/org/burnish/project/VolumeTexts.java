package org.burnish.project;

/// What a volume says of itself besides its name; all may be empty.
public record VolumeTexts(
        String publisher,
        String preparer,
        String application,
        String system,
        String volumeSet,
        String copyrightFile,
        String abstractFile,
        String bibliographicFile) {
    public static final VolumeTexts NONE = new VolumeTexts("", "", "", "", "", "", "", "");
}
