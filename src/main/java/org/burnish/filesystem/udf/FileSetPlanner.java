package org.burnish.filesystem.udf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.burnish.bytes.Finding;
import org.burnish.bytes.Findings;
import org.burnish.bytes.Severity;
import org.burnish.layout.NumberedNames;
import org.burnish.layout.PlannedDirectory;
import org.burnish.layout.PlannedNode;
import org.burnish.layout.PlannedTree;
import org.burnish.tree.FileSystem;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// Gives every directory and file of a tree its blocks in the file set.
final class FileSetPlanner {
    private static final UdfNaming NAMING = new UdfNaming();
    /// The systems that read symbolic links read one block of each.
    private static final int LONGEST_LINK = FileAllocation.BLOCK;
    private static final int DESCRIPTOR_BLOCKS = 2;

    private final PlannedTree tree;
    private final EntryFormat format;
    private final Findings findings;
    private final @Nullable PlannedFolder[] byNumber;
    private final List<PlannedFolder> folders = new ArrayList<>();
    private final Map<Integer, BytesRegion> longLinks = new HashMap<>();
    private final int[] entryBlock;
    private final int[] links;
    private final int[] firstName;
    private int block = DESCRIPTOR_BLOCKS;
    private int names;

    FileSetPlanner(PlannedTree tree, EntryFormat format, Findings findings) {
        this.tree = tree;
        this.format = format;
        this.findings = findings;
        this.byNumber = new PlannedFolder[tree.directories().size()];
        this.entryBlock = new int[tree.largestSerial() + 1];
        this.links = new int[tree.largestSerial() + 1];
        this.firstName = new int[tree.largestSerial() + 1];
    }

    FileSetPlan plan() {
        for (PlannedDirectory directory : tree.directories()) {
            PlannedFolder parent = directory.parent() == null ? null : byNumber[directory.parent().number()];
            if (directory.parent() == null || parent != null && directory.isIn(FileSystem.UDF)) {
                place(directory, parent);
            }
        }
        FileSetPlan plan = new FileSetPlan(
                format.options().revision(), folders, byNumber, longLinks, entryBlock, links, firstName, block, names);
        folders.forEach(folder -> reportLinks(plan, folder));
        return plan;
    }

    private void place(PlannedDirectory directory, @Nullable PlannedFolder parent) {
        PlannedNode[] children = kept(directory);
        PlannedFolder folder = new PlannedFolder(directory, parent, children, spelled(children), block, names);
        reportNames(folder);
        byNumber[directory.number()] = folder;
        folders.add(folder);
        entryBlock[directory.serial()] = block;
        links[directory.serial()]++;
        if (parent != null) {
            links[parent.node().serial()]++;
        }
        block = folder.firstEntryBlock();
        folder.entries(placeFiles(folder));
        names += children.length;
    }

    private void reportNames(PlannedFolder folder) {
        for (int i = 0; i < folder.children().length; i++) {
            if (folder.isRenamed(i)) {
                findings.add(new Finding(Severity.NOTE, "udf-name", -1, folder.node().pathOf(folder.children()[i].name()),
                        "is called " + folder.nameOf(i) + " in the UDF tree, where names have at most 255 bytes", "UDF 2.3.4.6"));
            }
        }
    }

    private static PlannedNode[] kept(PlannedDirectory directory) {
        PlannedNode[] all = directory.children();
        int count = 0;
        PlannedNode[] kept = new PlannedNode[all.length];
        for (PlannedNode child : all) {
            if (child.isIn(FileSystem.UDF)) {
                kept[count++] = child;
            }
        }
        return count == all.length ? all : Arrays.copyOf(kept, count);
    }

    /// Null when all names can be recorded as they are, which makes them unique as well.
    private static String @Nullable [] spelled(PlannedNode[] children) {
        BitSet directories = new BitSet();
        String[] spelled = new String[children.length];
        boolean changed = false;
        for (int i = 0; i < children.length; i++) {
            spelled[i] = children[i].name();
            directories.set(i, children[i] instanceof PlannedDirectory);
            changed |= !NAMING.base(spelled[i], false).equals(spelled[i]);
        }
        return changed ? NumberedNames.of(NAMING, spelled, directories, new BitSet()) : null;
    }

    /// Gives blocks to the files whose first name is in this folder.
    private int[] placeFiles(PlannedFolder folder) {
        PlannedNode[] children = folder.children();
        int[] entries = new int[children.length];
        int count = 0;
        for (int i = 0; i < children.length; i++) {
            PlannedNode child = children[i];
            if (child instanceof PlannedDirectory) {
                firstName[child.serial()] = folder.ordinalOf(i);
                continue;
            }
            if (links[child.serial()]++ == 0) {
                firstName[child.serial()] = folder.ordinalOf(i);
                entryBlock[child.serial()] = block;
                int blocks = format.blocks(child);
                entries = entries.length < count + blocks ? Arrays.copyOf(entries, 2 * (count + blocks)) : entries;
                Arrays.fill(entries, count, count + blocks, i);
                count += blocks;
                block += blocks;
                placeLink(folder, i);
            }
        }
        return Arrays.copyOf(entries, count);
    }

    private void placeLink(PlannedFolder folder, int child) {
        PlannedNode node = folder.children()[child];
        if (!(node.node() instanceof SymbolicLink link)) {
            return;
        }
        byte[] bytes = EntryFormat.linkBytes(link);
        if (!format.fits(bytes.length)) {
            longLinks.put(node.serial(), new BytesRegion("UDF symbolic link " + folder.node().pathOf(node.name()), bytes));
        }
        if (bytes.length > LONGEST_LINK) {
            findings.add(new Finding(Severity.WARNING, "udf-symbolic-link", -1, folder.node().pathOf(node.name()),
                    "the target of the symbolic link has " + bytes.length + " bytes; systems read at most " + LONGEST_LINK, "UDF 2.3.13"));
        }
    }

    private void reportLinks(FileSetPlan plan, PlannedFolder folder) {
        reportLinks(plan, folder.node(), folder.node().path());
        for (PlannedNode child : folder.children()) {
            if (!(child instanceof PlannedDirectory)) {
                reportLinks(plan, child, child.name());
            }
            if (child.node() instanceof SymbolicLink link && PathComponent.isCut(link.target())) {
                findings.add(new Finding(Severity.WARNING, "udf-link-target", -1, folder.node().pathOf(child.name()),
                        "the link leads elsewhere in the UDF tree, where names have at most 255 bytes", "ECMA-167 4/14.16.1"));
            }
        }
    }

    private void reportLinks(FileSetPlan plan, PlannedNode node, String path) {
        if (plan.hasTooManyLinks(node)) {
            findings.add(new Finding(Severity.WARNING, "udf-link-count", -1, path,
                    "it has more names or subfolders than its link count can say, which stays at 65535", "ECMA-167 4/14.9.6"));
        }
    }
}
