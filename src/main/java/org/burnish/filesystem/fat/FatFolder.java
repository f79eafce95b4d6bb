package org.burnish.filesystem.fat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.burnish.bytes.ByteWriter;
import org.burnish.layout.LayoutException;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;

/// A directory of a FAT volume that is being planned.
final class FatFolder {
    static final long LONGEST_FILE = 0xFFFF_FFFFL;
    private static final int MOST_LEVELS = 64;

    private final Directory node;
    private final boolean root;
    private final List<Item> items = new ArrayList<>();
    private long cluster;

    /// What is in a directory.
    private static final class Item {
        private final Node node;
        private final String shortName;
        private final boolean hasLongName;
        private final FatFolder folder;
        private long cluster;

        Item(Node node, String shortName, boolean hasLongName, FatFolder folder) {
            this.node = node;
            this.shortName = shortName;
            this.hasLongName = hasLongName;
            this.folder = folder;
        }
    }

    private FatFolder(Directory node, boolean root, int level) throws IOException {
        if (level > MOST_LEVELS) {
            throw new LayoutException("the folders for a FAT volume are more than " + MOST_LEVELS + " deep");
        }
        this.node = node;
        this.root = root;
        List<Node> children = new ArrayList<>(node.children());
        children.sort(Comparator.comparing(Node::name));
        requireSound(children);
        ShortNames names = new ShortNames();
        children.stream().map(Node::name).filter(ShortNames::isShort).forEach(names::reserve);
        for (Node child : children) {
            boolean isShort = ShortNames.isShort(child.name());
            items.add(new Item(child, isShort ? child.name() : names.of(child.name()), !isShort,
                    child instanceof Directory inner ? new FatFolder(inner, false, level + 1) : this));
        }
    }

    static FatFolder root(Directory node) throws IOException {
        return new FatFolder(node, true, 1);
    }

    private static void requireSound(List<Node> children) throws LayoutException {
        Set<String> seen = new HashSet<>();
        for (Node child : children) {
            String name = child.name();
            if (!seen.add(name.toUpperCase(Locale.ROOT))) {
                throw new LayoutException("FAT does not tell capital letters from small ones, and " + name + " is there twice");
            }
            if (name.length() > FatEntry.LONGEST_NAME || name.isEmpty() || name.chars().anyMatch(c -> c < ' ' || "\"*/:<>?\\|".indexOf(c) >= 0)) {
                throw new LayoutException("a FAT volume cannot have the name " + name);
            }
            if (!(child instanceof Directory) && !(child instanceof RegularFile file && file.content().length() <= LONGEST_FILE)) {
                throw new LayoutException("a FAT volume cannot have " + name + ", which is a link, a device, or too long");
            }
        }
    }

    /// How many entries it has.
    int entries() {
        return (root ? 0 : 2) + items.stream().mapToInt(item -> item.hasLongName ? FatEntry.count(item.node.name()) : 1).sum();
    }

    /// Bytes of the directory, at least one entry's.
    long length() {
        return Math.max(1, entries()) * (long) FatGeometry.ENTRY;
    }

    /// How many clusters everything below it takes, the directory itself not counted.
    long clustersBelow(long clusterBytes) {
        long sum = 0;
        for (Item item : items) {
            sum += item.node instanceof RegularFile file
                    ? Math.ceilDiv(file.content().length(), clusterBytes)
                    : Math.ceilDiv(item.folder.length(), clusterBytes) + item.folder.clustersBelow(clusterBytes);
        }
        return sum;
    }

    /// Gives everything below it clusters, and tells where they are.
    void allocate(AllocationTable table, Placement placement) {
        for (Item item : items) {
            if (item.node instanceof RegularFile file) {
                item.cluster = table.allocate(file.content().length());
                placement.file(item.cluster, file);
            } else {
                item.cluster = table.allocate(item.folder.length());
                item.folder.cluster = item.cluster;
                placement.folder(item.cluster, item.folder, this);
                item.folder.allocate(table, placement);
            }
        }
    }

    /// Is told where things are.
    interface Placement {
        void file(long cluster, RegularFile file);

        void folder(long cluster, FatFolder folder, FatFolder parent);
    }

    /// The entries; to be called when everything has its clusters.
    byte[] bytes(FatFolder parent) {
        ByteBuffer bytes = ByteBuffer.allocate((int) length());
        ByteWriter out = new ByteWriter(bytes);
        if (!root) {
            FatEntry.write(ShortNames.bytes(""), FatEntry.DIRECTORY, node.attributes().modified(), cluster, 0, out);
            FatEntry.write(ShortNames.bytes(""), FatEntry.DIRECTORY, node.attributes().modified(), parent.root ? 0 : parent.cluster, 0, out);
            bytes.put(0, (byte) '.').put(FatGeometry.ENTRY, (byte) '.').put(FatGeometry.ENTRY + 1, (byte) '.');
        }
        for (Item item : items) {
            byte[] name = ShortNames.bytes(item.shortName);
            if (item.hasLongName) {
                FatEntry.writeLongName(item.node.name(), name, out);
            }
            boolean file = item.node instanceof RegularFile;
            long size = item.node instanceof RegularFile regular ? regular.content().length() : 0;
            FatEntry.write(name, file ? FatEntry.ARCHIVE : FatEntry.DIRECTORY, item.node.attributes().modified(), item.cluster, size, out);
        }
        return bytes.array();
    }
}
