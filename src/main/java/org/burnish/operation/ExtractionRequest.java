package org.burnish.operation;

import java.nio.file.Path;
import java.util.List;

/// What is to be extracted, and where to.
///
/// @param view which of the image's views
/// @param paths of files and folders in the view; empty for everything
/// @param target the folder to put them in, made when it does not exist
/// @param replace whether files that exist are replaced
public record ExtractionRequest(ViewChoice view, List<String> paths, Path target, boolean replace) {}
