package org.burnish.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.filesystem.MasteringOptions;
import org.burnish.source.Glob;
import org.burnish.source.Graft;
import org.burnish.source.ScanOptions.Ownership;

/// What goes into an image and how.
///
/// @param sources files and folders of this computer and their places in the image
/// @param excludes what is left out of folders
/// @param followLinks whether what symbolic links point to is taken in their place
/// @param specialFiles whether devices, fifos and sockets are taken
/// @param ownership what becomes of owners and permissions
/// @param deduplicate whether files with the same bytes share them in the image
/// @param tolerateChanges whether a file that changes meanwhile is cut or filled up instead of ending the work
/// @param mastering what the image is like; how it boots is said by `boot`
/// @param boot what it starts a computer with
public record ImageRequest(
        List<Graft> sources,
        List<Glob> excludes,
        boolean followLinks,
        boolean specialFiles,
        Ownership ownership,
        boolean deduplicate,
        boolean tolerateChanges,
        MasteringOptions mastering,
        BootRequest boot) {
    private static final String ANY_LABEL = "DISC";
    /// What Joliet has room for.
    private static final int LONGEST_LABEL = 16;

    /// An image that boots nothing.
    public ImageRequest(
            List<Graft> sources,
            List<Glob> excludes,
            boolean followLinks,
            boolean specialFiles,
            Ownership ownership,
            boolean deduplicate,
            boolean tolerateChanges,
            MasteringOptions mastering) {
        this(sources, excludes, followLinks, specialFiles, ownership, deduplicate, tolerateChanges, mastering, BootRequest.NONE);
    }

    /// The same with something to boot.
    public ImageRequest booting(BootRequest request) {
        return new ImageRequest(
                sources, excludes, followLinks, specialFiles, ownership, deduplicate, tolerateChanges, mastering, request);
    }

    /// These sources as they are, in an image with the usual file systems.
    public static ImageRequest of(List<Graft> sources, MasteringOptions mastering) {
        return new ImageRequest(sources, List.of(), false, false, Ownership.KEEP, false, false, mastering);
    }

    /// A volume's name for these sources: that of the folder when there is just one, else a common word.
    /// Short enough for every file system.
    public static String labelOf(List<Graft> sources) {
        if (sources.size() != 1 || !sources.getFirst().names().isEmpty()) {
            return ANY_LABEL;
        }
        Path source = sources.getFirst().source().toAbsolutePath().normalize();
        Path name = source.getFileName();
        if (name == null || !Files.isDirectory(source)) {
            return ANY_LABEL;
        }
        String label = name.toString();
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
    }
}
