package org.burnish.operation;

import java.nio.file.Path;
import java.util.List;

/// What is to be extracted, and where to.
///
/// @param view which of the image's views
/// @param from path of the folder whose content goes right into the target; empty for the root
/// @param paths of files and folders below that folder; empty for everything
/// @param target the folder to put them in, made when it does not exist
/// @param replace whether files that exist are replaced
public record ExtractionRequest(ViewChoice view, String from, List<String> paths, Path target, boolean replace) {

    /// With all the folders above what is wanted.
    public ExtractionRequest(ViewChoice view, List<String> paths, Path target, boolean replace) {
        this(view, "", paths, target, replace);
    }
}
