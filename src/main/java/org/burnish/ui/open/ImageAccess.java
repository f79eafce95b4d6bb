package org.burnish.ui.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.check.CheckReport;
import org.burnish.job.Progress;
import org.burnish.operation.CompareViews.ViewDifference;
import org.burnish.operation.HashFiles.FileSum;
import org.burnish.operation.ImplantedCheck;
import org.burnish.tree.Structure;
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

        /// Which of the volumes show other files than the first one of their session.
        List<ViewDifference> differences(Progress progress) throws IOException;

        /// What part files play in starting a computer, by the sectors in which they start.
        Map<Long, String> bootRoles() throws IOException;

        /// What is recorded on it, structure by structure.
        List<Structure> structure(Progress progress) throws IOException;

        /// Bytes from a position on, fewer at the end of the image.
        byte[] bytes(long position, int count) throws IOException;

        /// Who owns each sector, and what is wrong.
        CheckReport check(Progress progress) throws IOException;

        /// The digests of the file.
        Map<Algorithm, String> sums(Progress progress) throws IOException;

        /// The digests of files in the image, of folders those of all files below.
        List<FileSum> sums(Wanted wanted, Progress progress) throws IOException;

        /// The sum that the maker put into the image, if there is one.
        Optional<ImplantedCheck> implanted() throws IOException;

        /// How many bytes files and folders have together; no more is counted once that is more than `most`.
        long size(Wanted wanted, long most, Progress progress) throws IOException;

        /// Copies files and folders, these with all that is in them, into a folder of this computer.
        Extracted extract(Wanted wanted, Path target, Progress progress) throws IOException;

        @Override
        void close() throws IOException;
    }

    /// What is to be extracted.
    ///
    /// @param volume from which file system
    /// @param from names of the folders, from below the root on, that lead to where the paths begin
    /// @param paths names from there on, of each thing that is wanted; none wants everything
    /// @param replace whether files that exist are replaced
    record Wanted(Volume volume, List<String> from, List<List<String>> paths, boolean replace) {}

    /// What an extraction did.
    ///
    /// @param files how many files, folders and links are there now
    /// @param bytes how many bytes they have
    /// @param problems one sentence for each that could not be copied
    /// @param notes one sentence for each that is there otherwise than the image has it
    /// @param existing how many of these exist already and were left as they are
    record Extracted(long files, long bytes, List<String> problems, List<String> notes, long existing) {}
}
