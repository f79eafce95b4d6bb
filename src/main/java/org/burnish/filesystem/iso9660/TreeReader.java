package org.burnish.filesystem.iso9660;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.tree.Attributes;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.jspecify.annotations.Nullable;

/// Makes a tree of a hierarchy of directories. A folder is read each time someone asks for its children;
/// each directory on the disc appears in one place only, so a tree has no loops and ends.
public final class TreeReader {
    /// Folders deeper than this are not entered.
    public static final int DEEPEST = 1000;
    /// Most children of one folder that are held.
    static final int MOST_CHILDREN = 1 << 22;

    private final HierarchyDescriptor descriptor;
    private final VolumeSpace space;
    private final NodeReader.Dialect dialect;
    private final Findings findings;
    private final DirectoryReader reader;
    /// The place of the record through which each directory was first reached, by the directory's block.
    private final Map<Long, Long> reached = new HashMap<>();

    /// @param descriptor has the path tables, the second way to directories that cannot be read
    public TreeReader(HierarchyDescriptor descriptor, VolumeSpace space, NodeReader.Dialect dialect, Findings findings) {
        this.descriptor = descriptor;
        this.space = space;
        this.dialect = dialect;
        this.findings = findings;
        this.reader = new DirectoryReader(space, findings);
    }

    public VolumeSpace space() {
        return space;
    }

    public Findings findings() {
        return findings;
    }

    /// The root folder of a hierarchy, whose attributes the dialect knows.
    public Directory root(DirectoryRecord root, Attributes attributes) {
        Folder folder = new Folder(null, "", root.dataLocation(), root.dataLength(), 0);
        reached.put(folder.block(), -1L);
        return new Directory("", attributes, () -> children(folder));
    }

    /// A folder in `parent`. It is empty when it was already reached through another record.
    ///
    /// @param recordPosition byte position of the record that leads to it
    public Directory directory(String name, Attributes attributes, long block, long length, long recordPosition, Folder parent) {
        Folder folder = new Folder(parent, name, block, length, parent.depth() + 1);
        String obstacle = obstacle(folder, recordPosition);
        if (obstacle != null) {
            findings.add(new Finding(Severity.ERROR, "directory-loop", recordPosition, folder.subject(), obstacle, "ECMA-119 6.8.2"));
            return new Directory(name, attributes, List.of());
        }
        return new Directory(name, attributes, () -> children(folder));
    }

    private @Nullable String obstacle(Folder folder, long recordPosition) {
        if (folder.depth() > DEEPEST) {
            return "lies more than " + DEEPEST + " folders deep; it is not entered";
        }
        synchronized (reached) {
            Long first = reached.putIfAbsent(folder.block(), recordPosition);
            if (first == null || first == recordPosition) {
                return null;
            }
        }
        return "leads to block " + folder.block() + ", a directory that also stands elsewhere in the tree; it is not entered again";
    }

    private List<Node> children(Folder folder) throws IOException {
        if (!RootDirectory.isDirectory(folder.block(), space)) {
            List<Node> listed = childrenByPathTable(folder);
            if (!listed.isEmpty()) {
                return listed;
            }
        }
        List<Node> children = new ArrayList<>();
        Grouping grouping = new Grouping(folder, dialect.open(this, folder), children);
        reader.read(folder.block(), folder.length(), folder.subject(), grouping);
        grouping.end();
        return children;
    }

    /// The folders that the path table knows in a directory that cannot be read. Its files are lost.
    private List<Node> childrenByPathTable(Folder folder) {
        List<Node> children = new ArrayList<>();
        PathTable table = PathTable.read(space, descriptor, findings);
        for (PathTableRecord record : table.children(folder.block(), folder.parent() == null)) {
            long block = record.location() + record.extendedAttributeLength();
            long length = SelfRecord.find(block, space).map(self -> self.first().dataLength()).orElse(0L);
            String name = dialect.directoryName(record.identifier());
            children.add(directory(name, Attributes.DIRECTORY, block, length, -record.location(), folder));
        }
        if (!children.isEmpty()) {
            findings.add(new Finding(Severity.ERROR, "directory-unreadable", space.position(folder.block()), folder.subject(),
                    "cannot be read; its folders are taken from the path table and its files are lost", "ECMA-119 6.8.2"));
        }
        return children;
    }

    /// The bytes of a file.
    public Content content(RecordedFile file) {
        DirectoryRecord record = file.first();
        if (file.further().isEmpty() && record.interleaveGapSize() == 0) {
            return new ExtentContent(space, record.dataLocation(), record.dataLength());
        }
        return SectionedContent.of(space, Stream.concat(Stream.of(record), file.further().stream()).map(FileSection::of).toList());
    }

    /// The attributes that a record tells without any extension, those of its Extended Attribute Record included.
    public Attributes attributes(RecordedFile file) {
        return PlainAttributes.of(file.first(), space, findings);
    }

    /// Puts the records of one file together.
    private final class Grouping implements DirectoryReader.Visitor {
        private final Folder folder;
        private final NodeReader nodes;
        private final List<Node> children;
        private @Nullable DirectoryRecord first;
        private long firstPosition;
        private List<DirectoryRecord> further = List.of();

        Grouping(Folder folder, NodeReader nodes, List<Node> children) {
            this.folder = folder;
            this.nodes = nodes;
            this.children = children;
        }

        @Override
        public boolean record(DirectoryRecord record, long position) throws IOException {
            if (record.isSelf() || record.isParent()) {
                return true;
            }
            DirectoryRecord before = first;
            if (before != null) {
                if (!belongTogether(before, record)) {
                    incomplete(record, position);
                    end();
                } else {
                    further = further.isEmpty() ? new ArrayList<>() : further;
                    further.add(record);
                    if (!record.has(DirectoryRecord.MULTI_EXTENT)) {
                        end();
                    }
                    return true;
                }
            }
            first = record;
            firstPosition = position;
            if (!record.has(DirectoryRecord.MULTI_EXTENT)) {
                end();
            }
            return children.size() < MOST_CHILDREN;
        }

        private boolean belongTogether(DirectoryRecord one, DirectoryRecord other) {
            return Arrays.equals(one.identifier(), other.identifier())
                    && one.has(DirectoryRecord.ASSOCIATED) == other.has(DirectoryRecord.ASSOCIATED);
        }

        private void incomplete(DirectoryRecord next, long position) {
            findings.add(new Finding(Severity.ERROR, "multi-extent", position, folder.subject(),
                    "the last section of " + IdentifierText.decode(next.identifier()) + " is missing", "ECMA-119 9.1.6"));
        }

        void end() throws IOException {
            DirectoryRecord record = first;
            if (record != null) {
                first = null;
                Node node = nodes.read(new RecordedFile(record, firstPosition, further));
                further = List.of();
                if (node != null) {
                    children.add(node);
                }
            }
        }
    }
}
