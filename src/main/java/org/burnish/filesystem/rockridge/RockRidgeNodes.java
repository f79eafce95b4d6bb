package org.burnish.filesystem.rockridge;

import java.io.IOException;
import java.util.List;
import org.burnish.bytes.DiscFormatException;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Severity;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.Folder;
import org.burnish.filesystem.iso9660.IdentifierText;
import org.burnish.filesystem.iso9660.NodeReader;
import org.burnish.filesystem.iso9660.RecordedFile;
import org.burnish.filesystem.iso9660.TreeReader;
import org.burnish.filesystem.susp.SystemUseReader;
import org.burnish.tree.Attributes;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// Reads the records of one folder with what Rock Ridge says of them. Relocated directories appear at their
/// original place only.
final class RockRidgeNodes implements NodeReader {
    private final RockRidge rockRidge;
    private final TreeReader tree;
    private final Folder folder;
    private final SystemUseReader reader;
    private final String subject;

    RockRidgeNodes(RockRidge rockRidge, TreeReader tree, Folder folder) {
        this.rockRidge = rockRidge;
        this.tree = tree;
        this.folder = folder;
        this.reader = rockRidge.newReader();
        this.subject = folder.subject();
    }

    @Override
    public @Nullable Node read(RecordedFile file) throws IOException {
        RecordedEntries entries = rockRidge.entries(file, reader, subject);
        if (entries.relocated) {
            return null;
        }
        String own = RockRidge.name(entries);
        String name = own == null || own.isEmpty() ? IdentifierText.name(file.first().identifier()) : own;
        if (entries.childLink != null) {
            return relocated(name, entries.childLink, file);
        }
        Attributes attributes = EntryAttributes.of(entries, file.first());
        if (!file.isDirectory()) {
            return nonDirectory(name, attributes, entries, file);
        }
        if (isRelocationFolder(name, file)) {
            return null;
        }
        DirectoryRecord record = file.first();
        return tree.directory(name, attributes, record.dataLocation(), record.dataLength(), file.position(), folder);
    }

    private Directory relocated(String name, ChildLink link, RecordedFile placeholder) throws IOException {
        try {
            RecordedFile self = rockRidge.self(link.block(), subject);
            Attributes attributes = EntryAttributes.of(rockRidge.entries(self, reader, subject), self.first());
            return tree.directory(name, attributes, link.block(), self.first().dataLength(), placeholder.position(), folder);
        } catch (DiscFormatException e) {
            report(placeholder, "child-link", "the relocated directory " + name + " cannot be read: " + e.getMessage(), "RRIP 4.1.5.1");
            return new Directory(name, Attributes.DIRECTORY, List.of());
        }
    }

    private Node nonDirectory(String name, Attributes attributes, RecordedEntries entries, RecordedFile file) {
        int type = entries.posix == null ? 0 : (int) entries.posix.mode() & FileType.MASK;
        SpecialFile.Kind kind = FileType.kind(type);
        if (kind != null) {
            return special(name, attributes, kind, entries.device);
        }
        if (type == FileType.SYMBOLIC_LINK || type == 0 && entries.link != null) {
            if (entries.link == null) {
                report(file, "symbolic-link", "the symbolic link " + name + " has no SL entry", "RRIP 4.1.3");
            }
            return new SymbolicLink(name, attributes, entries.link == null ? "" : entries.link.text());
        }
        Content recorded = tree.content(file);
        return new RegularFile(name, attributes, entries.encoding == null ? recorded : entries.encoding.decode(recorded));
    }

    private static SpecialFile special(String name, Attributes attributes, SpecialFile.Kind kind, @Nullable PosixDevice device) {
        return device == null
                ? new SpecialFile(name, attributes, kind, 0, 0)
                : new SpecialFile(name, attributes, kind, device.major(), device.minor());
    }

    /// Whether this is the folder that makers put relocated directories in, with nothing else inside.
    private boolean isRelocationFolder(String name, RecordedFile file) throws IOException {
        if (folder.parent() != null || !name.equalsIgnoreCase("rr_moved")) {
            return false;
        }
        boolean[] others = {false};
        int[] relocated = {0};
        DirectoryRecord record = file.first();
        rockRidge.directories().read(record.dataLocation(), record.dataLength(), subject, (child, position) -> {
            if (!child.isSelf() && !child.isParent()) {
                boolean moved = rockRidge.entries(new RecordedFile(child, position, List.of()), reader, subject).relocated;
                others[0] |= !moved;
                relocated[0] += moved ? 1 : 0;
            }
            return !others[0];
        });
        return !others[0] && relocated[0] > 0;
    }

    private void report(RecordedFile file, String rule, String what, String clause) {
        tree.findings().add(new Finding(Severity.ERROR, rule, file.position(), subject, what, clause));
    }
}
