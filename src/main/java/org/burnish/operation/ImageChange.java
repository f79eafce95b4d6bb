package org.burnish.operation;

import org.burnish.source.Graft;

/// One thing that is to be different in an edited image. Paths have slashes and start at the image's root.
public sealed interface ImageChange {
    /// Files of this computer come in, in the place of those with the same paths; folders are merged.
    record Add(Graft source) implements ImageChange {}

    /// A file, or a folder with all that is in it, goes.
    record Remove(String path) implements ImageChange {}

    /// Something gets another path; the folder that it goes to must be there, and nothing of its name.
    record Rename(String path, String to) implements ImageChange {}

    /// An empty folder comes in, with those on the way to it.
    record MakeFolder(String path) implements ImageChange {}

    /// The volume says something else of itself.
    record Describe(Field field, String text) implements ImageChange {}

    /// What a volume says of itself.
    enum Field {
        VOLUME_ID,
        PUBLISHER,
        PREPARER,
        APPLICATION,
        SYSTEM_ID,
        VOLUME_SET,
        COPYRIGHT_FILE,
        ABSTRACT_FILE,
        BIBLIOGRAPHIC_FILE
    }
}
