package org.burnish.filesystem.udf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.jspecify.annotations.Nullable;

/// Makes a tree of the directories of a file set. A folder is read each time someone asks for its children;
/// each directory on the disc appears in one place only, so a tree has no loops and ends.
final class TreeReader {
    /// Folders deeper than this are not entered.
    static final int DEEPEST = 1000;

    private final LogicalVolume volume;
    private final IcbReader icbs;
    private final DirectoryReader directories;
    private final NodeReader nodes;
    /// The name through which each directory was first reached, by the directory's ICB.
    private final Map<BlockAddress, Reached> reached = new HashMap<>();
    /// Bytes of all directories that were reached: not more than the image can have.
    private long claimed;

    /// A name: the directory that it is in, and where in it.
    private record Reached(@Nullable BlockAddress parent, long offset) {}

    TreeReader(LogicalVolume volume) {
        this.volume = volume;
        this.icbs = new IcbReader(volume);
        this.directories = new DirectoryReader(volume);
        this.nodes = new NodeReader(volume, icbs);
    }

    /// The root folder.
    ///
    /// @throws IOException when its file entry cannot be read
    Directory root(BlockAddress icb) throws IOException {
        Folder folder = new Folder(null, "", icb, 0);
        FileEntry entry = icbs.read(icb, "/");
        reached.put(icb, new Reached(null, 0));
        claimed = nodes.length(entry, icb);
        return new Directory("", nodes.attributes(entry, icb, false, "/"), () -> children(folder, entry));
    }

    private List<Node> children(Folder folder, FileEntry entry) throws IOException {
        String path = folder.path();
        String prefix = folder.parent() == null ? path : path + "/";
        List<Node> children = new ArrayList<>();
        for (DirectoryReader.Name name : names(entry, folder.icb(), "directory " + path)) {
            addTo(children, folder, name, prefix + name.text());
        }
        return children;
    }

    /// The names of a directory, without that of its parent and deleted ones.
    private List<DirectoryReader.Name> names(FileEntry directory, BlockAddress icb, String subject) throws IOException {
        List<DirectoryReader.Name> names = directories.read(nodes.content(directory, icb, subject), icb, subject);
        names.removeIf(name -> name.descriptor().has(FileIdentifierDescriptor.PARENT)
                || name.descriptor().has(FileIdentifierDescriptor.DELETED));
        return names;
    }

    private void addTo(List<Node> children, Folder folder, DirectoryReader.Name name, String path) {
        BlockAddress icb = name.descriptor().icb().location();
        try {
            FileEntry entry = icbs.read(icb, path);
            boolean hidden = name.descriptor().has(FileIdentifierDescriptor.HIDDEN);
            if (entry.icb().isDirectory()) {
                children.add(directory(folder, name, entry, nodes.attributes(entry, icb, hidden, path)));
            } else {
                children.add(nodes.read(name.text(), entry, icb, path, hidden));
            }
            if (entry.streams().length() > 0) {
                addStreams(children, name.text(), entry.streams().location(), icb, path);
            }
        } catch (IOException e) {
            complain("udf-icb", path, "the file entry cannot be read, so it is left out: " + e.getMessage(), "ECMA-167 4/14.6");
        }
    }

    private void addStreams(List<Node> children, String owner, BlockAddress streams, BlockAddress icb, String path)
            throws IOException {
        FileEntry directory = icbs.read(streams, path);
        String obstacle = obstacle(streams, directory, new Reached(icb, -1));
        if (obstacle != null) {
            complain("directory-loop", path, "its directory of streams " + obstacle, "ECMA-167 4/9.2");
            return;
        }
        for (DirectoryReader.Name stream : names(directory, streams, "streams of " + path)) {
            children.add(nodes.stream(owner, stream, path));
        }
    }

    private Directory directory(Folder parent, DirectoryReader.Name name, FileEntry entry, Attributes attributes) {
        BlockAddress icb = name.descriptor().icb().location();
        Folder folder = new Folder(parent, name.text(), icb, parent.depth() + 1);
        String obstacle = folder.depth() > DEEPEST
                ? "lies more than " + DEEPEST + " folders deep; it is not entered"
                : obstacle(icb, entry, new Reached(parent.icb(), name.offset()));
        if (obstacle != null) {
            complain("directory-loop", folder.path(), obstacle, "ECMA-167 4/8.6");
            return new Directory(name.text(), attributes, List.of());
        }
        return new Directory(name.text(), attributes, () -> children(folder, entry));
    }

    private @Nullable String obstacle(BlockAddress icb, FileEntry entry, Reached through) {
        synchronized (reached) {
            Reached first = reached.putIfAbsent(icb, through);
            if (first == null) {
                claimed += nodes.length(entry, icb);
            }
            if (claimed < 0 || claimed > volume.sectors().source().length()) {
                return "would be one of directories that have more bytes than the image; it is not entered";
            }
            if (first == null || first.equals(through)) {
                return null;
            }
        }
        return "leads to " + icb + ", a directory that also stands elsewhere in the tree; it is not entered again";
    }

    private void complain(String rule, String path, String what, String clause) {
        volume.findings().add(new Finding(Severity.ERROR, rule, -1, path, what, clause));
    }
}
