package org.burnish.ui.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.job.Progress;
import org.burnish.tree.Node;
import org.burnish.tree.Volume;

/// What this page asks of the engine.
public interface ImageAccess {
    /// Opens an image file.
    BrowsedImage open(Path file, Progress progress) throws IOException;

    /// An image that is open.
    interface BrowsedImage extends AutoCloseable {
        Path file();

        /// Bytes in the file.
        long length();

        /// All file systems of all sessions, of each session the best first; at least one.
        List<Volume> volumes();

        /// The one to show at first.
        Volume preferred();

        /// Copies nodes of a volume, folders with all that is in them, into a folder of this computer.
        Extracted extract(Volume volume, List<Node> nodes, Path target, Progress progress) throws IOException;

        @Override
        void close() throws IOException;
    }

    /// What an extraction did.
    ///
    /// @param files how many files, folders and links are there now
    /// @param bytes how many bytes they have
    /// @param problems one sentence for each that could not be copied
    record Extracted(long files, long bytes, List<String> problems) {}
}
