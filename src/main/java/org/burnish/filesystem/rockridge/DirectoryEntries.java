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
import org.burnish.layout.Utf8Naming;
import org.burnish.tree.Attributes;
import org.burnish.tree.Directory;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// The Rock Ridge entries of one directory's records.
final class DirectoryEntries implements RecordEntries {
    /// Most bytes of a name in one NM.
    private static final int LONGEST_PIECE = SystemUseEntry.LONGEST - AlternateName.FIXED_LENGTH;

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

    /// Most records are those of files, whose length is known without making the entries.
    @Override
    public int length(int record) {
        if (record >= HierarchyDirectory.FIRST_CHILD && directory.child(record).node() instanceof RegularFile file) {
            TimeStamps times = times(file.attributes());
            int others = file.attributes().marks().others() == null ? 0
                    : OtherEntries.of(file.attributes()).stream().mapToInt(SystemUseEntry::length).sum();
            return PosixAttributes.LENGTH + (times == null ? 0 : times.length()) + nameLength(directory.child(record).name()) + others;
        }
        int length = 0;
        for (SystemUseEntry entry : entries(record, null)) {
            length += entry.length();
        }
        return length;
    }

    private static int nameLength(String name) {
        int length = Utf8Naming.length(name);
        return length + AlternateName.FIXED_LENGTH * ((length + LONGEST_PIECE - 1) / LONGEST_PIECE);
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
            entries.addAll(OtherEntries.of(directory.node().node().attributes()));
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
        entries.addAll(OtherEntries.of(child.node().attributes()));
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
        TimeStamps times = times(attributes);
        if (times != null) {
            entries.add(times);
        }
    }

    private static int type(PlannedNode node) {
        return switch (node.node()) {
            case Directory _ -> FileType.DIRECTORY;
            case RegularFile _ -> FileType.REGULAR;
            case SymbolicLink _ -> FileType.SYMBOLIC_LINK;
            case SpecialFile file -> FileType.of(file.kind());
        };
    }

    private static @Nullable TimeStamps times(Attributes attributes) {
        Instant created = attributes.created();
        Instant modified = attributes.modified();
        Instant accessed = attributes.accessed();
        Instant changed = attributes.changed();
        if (created == null && modified == null && accessed == null && changed == null) {
            return null;
        }
        boolean longForm = isLong(created) || isLong(modified) || isLong(accessed) || isLong(changed);
        return new TimeStamps(longForm, created, modified, accessed, changed);
    }

    private static boolean isLong(@Nullable Instant time) {
        return time != null && !RecordingTime.reaches(time);
    }

    private static void addName(String name, List<SystemUseEntry> entries) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += LONGEST_PIECE) {
            int to = Math.min(from + LONGEST_PIECE, bytes.length);
            byte[] piece = bytes.length <= LONGEST_PIECE ? bytes : Arrays.copyOfRange(bytes, from, to);
            entries.add(new AlternateName(to < bytes.length ? AlternateName.CONTINUE : 0, piece));
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
