package org.burnish.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A container format of disc images. Formats know their files by content, not by name.
public interface ImageFormat {
    /// Opens a file that is not empty.
    ///
    /// @return nothing when the file is not in this format
    /// @throws IOException when it is, and cannot be used, or when it cannot be read
    Optional<DiscImage> open(Path file) throws IOException;
}
