package org.burnish.filesystem.rockridge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.filesystem.iso9660.DirectoryRecord;
import org.burnish.filesystem.iso9660.Hierarchy;
import org.burnish.filesystem.iso9660.HierarchyDirectory;
import org.burnish.filesystem.iso9660.RecordingTime;
import org.burnish.filesystem.susp.RecordEntries;
import org.burnish.filesystem.susp.SharingProtocolIndicator;
import org.burnish.filesystem.susp.SystemUseEntry;
import org.burnish.layout.Layout;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// The Rock Ridge entries of one directory's records.
final class DirectoryEntries implements RecordEntries {
    private final Hierarchy hierarchy;
    private final HierarchyDirectory directory;
    private final LinkCounts links;

    DirectoryEntries(Hierarchy hierarchy, HierarchyDirectory directory, LinkCounts links) {
        this.hierarchy = hierarchy;
        this.directory = directory;
        this.links = links;
    }

    @Override
    public int recordCount() {
        return directory.recordCount();
    }

    @Override
    public int room(int record) {
        return DirectoryRecord.LONGEST - DirectoryRecord.lengthBeforeSystemUse(directory.identifierLength(record));
    }

    @Override
    public List<SystemUseEntry> entries(int record, @Nullable Layout layout) {
        List<SystemUseEntry> entries = new ArrayList<>(5);
        switch (record) {
            case HierarchyDirectory.SELF -> self(entries);
            case HierarchyDirectory.PARENT -> parent(entries, layout);
            default -> child(directory.child(record), entries, layout);
        }
        return entries;
    }

    private void self(List<SystemUseEntry> entries) {
        boolean root = directory.parent() == directory;
        if (root) {
            entries.add(new SharingProtocolIndicator(0));
        }
        addAttributes(directory.node(), entries);
        if (root) {
            entries.add(RockRidgeExtension.REFERENCE);
        }
    }

    private void parent(List<SystemUseEntry> entries, @Nullable Layout layout) {
        PlannedDirectory original = directory.node().parent();
        addAttributes(original == null ? directory.node() : original, entries);
        if (original != null && directory.isRelocated()) {
            entries.add(new ParentLink(address(original, layout)));
        }
    }

    private void child(PlannedNode child, List<SystemUseEntry> entries, @Nullable Layout layout) {
        addAttributes(child, entries);
        if (child instanceof PlannedDirectory inner) {
            if (hierarchy.isPlaceholder(directory, inner)) {
                entries.add(new ChildLink(address(inner, layout)));
            } else if (inner == hierarchy.relocation() || hierarchy.of(inner).isRelocated()) {
                entries.add(new RelocatedDirectory());
            }
        }
        addName(child.name(), entries);
        switch (child.node()) {
            case SymbolicLink link -> entries.addAll(SymbolicLinkTarget.entries(link.target()));
            case SpecialFile file when isDevice(file) -> entries.add(PosixDevice.of(file.major(), file.minor()));
            default -> {}
        }
    }

    private static boolean isDevice(SpecialFile file) {
        return file.kind() == SpecialFile.Kind.BLOCK_DEVICE || file.kind() == SpecialFile.Kind.CHARACTER_DEVICE;
    }

    private long address(PlannedDirectory node, @Nullable Layout layout) {
        return layout == null ? 0 : layout.firstBlockOf(hierarchy.of(node).region());
    }

    private void addAttributes(PlannedNode node, List<SystemUseEntry> entries) {
        Attributes attributes = node.node().attributes();
        entries.add(new PosixAttributes(type(node) | attributes.mode() & ~FileType.MASK, links.of(node),
                attributes.userId(), attributes.groupId(), node.serial()));
        addTimes(attributes, entries);
    }

    private static int type(PlannedNode node) {
        return switch (node.node()) {
            case Directory _ -> FileType.DIRECTORY;
            case RegularFile _ -> FileType.REGULAR;
            case SymbolicLink _ -> FileType.SYMBOLIC_LINK;
            case SpecialFile file -> FileType.of(file.kind());
        };
    }

    private static void addTimes(Attributes attributes, List<SystemUseEntry> entries) {
        Instant created = attributes.created();
        Instant modified = attributes.modified();
        Instant accessed = attributes.accessed();
        Instant changed = attributes.changed();
        if (created != null || modified != null || accessed != null || changed != null) {
            boolean longForm = isLong(created) || isLong(modified) || isLong(accessed) || isLong(changed);
            entries.add(new TimeStamps(longForm, created, modified, accessed, changed));
        }
    }

    private static boolean isLong(@Nullable Instant time) {
        return time != null && !RecordingTime.reaches(time);
    }

    private static void addName(String name, List<SystemUseEntry> entries) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int most = SystemUseEntry.LONGEST - AlternateName.FIXED_LENGTH;
        for (int from = 0; from < bytes.length; from += most) {
            int to = Math.min(from + most, bytes.length);
            byte[] piece = bytes.length <= most ? bytes : Arrays.copyOfRange(bytes, from, to);
            entries.add(new AlternateName(to < bytes.length ? AlternateName.CONTINUE : 0, piece));
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
