package org.burnish.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.burnish.tree.Attributes;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;

/// Looks at single files and folders of this computer, for who makes a tree of his own of them. Nothing is left out and
/// nothing is followed unasked.
public final class HostLook {
    private static final int READABLE_BY_ALL = 0444;

    private final HostAttributes host = HostAttributes.ofThisComputer();

    /// What is at a path.
    public sealed interface Found {
        /// A folder, which may or may not be listed.
        record Folder(Attributes attributes) implements Found {}

        /// Anything else. Of what is neither file nor link, device numbers are not looked up.
        ///
        /// @param readable whether its content can be read
        record Leaf(Node node, boolean readable) implements Found {}
    }

    /// How a file is now, compared with how it was.
    public enum State {
        SAME,
        CHANGED,
        UNREADABLE,
        GONE
    }

    /// Looks at a path.
    ///
    /// @param follow whether what a symbolic link points to is meant instead of the link
    public Found look(Path path, boolean follow) throws IOException {
        HostNode found = host.read(path, follow);
        Attributes attributes = new Attributes(
                found.mode(), found.userId(), found.groupId(), found.links(), 0, found.modified(), null, null, null, Attributes.Marks.NONE);
        String name = name(path);
        return switch (found.kind()) {
            case FOLDER -> new Found.Folder(attributes);
            case FILE -> new Found.Leaf(new RegularFile(name, attributes, content(path, name, found, follow)), isReadable(path, found));
            case LINK -> new Found.Leaf(new SymbolicLink(name, attributes, HostName.ofAll(Files.readSymbolicLink(path))), true);
            case BLOCK_DEVICE, CHARACTER_DEVICE, FIFO, SOCKET ->
                new Found.Leaf(new SpecialFile(name, attributes, Objects.requireNonNull(found.kind().special()), 0, 0), true);
        };
    }

    /// The name of a path as text.
    public static String name(Path path) {
        return HostName.of(path.getFileName() == null ? path.toAbsolutePath().normalize() : path);
    }

    private static HostFile content(Path path, String name, HostNode found, boolean followed) throws IOException {
        Object key = found.links() > 1 || followed ? Files.readAttributes(path, BasicFileAttributes.class).fileKey() : null;
        Path folder = path.getParent();
        SourceChanges changes = SourceChanges.refused();
        return folder != null && name.equals(String.valueOf(path.getFileName()))
                ? new HostFile(folder, name, found.length(), found.modified(), key, changes)
                : new HostFile(path, "", found.length(), found.modified(), key, changes);
    }

    private static boolean isReadable(Path path, HostNode found) {
        return (found.mode() & READABLE_BY_ALL) == READABLE_BY_ALL || Files.isReadable(path);
    }

    /// The paths of what a folder holds, in no particular order.
    public static List<Path> list(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(paths::add);
        } catch (DirectoryIteratorException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return paths;
    }

    /// How a file is now that had this length and time.
    public State compare(Path path, long length, Instant modified) {
        try {
            HostNode now = host.read(path, true);
            if (now.kind() != HostNode.Kind.FILE) {
                return State.GONE;
            }
            return !isReadable(path, now) ? State.UNREADABLE
                    : now.length() != length || !now.modified().equals(modified) ? State.CHANGED
                    : State.SAME;
        } catch (IOException e) {
            return State.GONE;
        }
    }

    /// How a folder is now.
    public State compareFolder(Path path) {
        return !Files.isDirectory(path) ? State.GONE : Files.isReadable(path) && Files.isExecutable(path) ? State.SAME : State.UNREADABLE;
    }
}
