package org.burnish.oracle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.burnish.block.FileBlockSource;
import org.burnish.bytes.Findings;
import org.burnish.filesystem.Volumes;
import org.burnish.tree.Attributes;
import org.burnish.tree.Content;
import org.burnish.tree.Directory;
import org.burnish.tree.FileSystem;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.burnish.tree.Volume;
import org.jspecify.annotations.Nullable;

/// What our own reader finds in an image, as a listing.
public final class VolumeListing {
    private VolumeListing() {}

    /// One tree of the newest session of an image file.
    public static Listing of(Path image, FileSystem tree) throws IOException {
        try (var source = FileBlockSource.open(image, 2048)) {
            Volume volume = Volumes.open(source, Findings.IGNORED).last().volumes().stream()
                    .filter(v -> v.fileSystem() == tree)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(image + " has no " + tree.title()));
            return of(volume);
        }
    }

    /// The trees of the newest session of an image file.
    public static Set<FileSystem> present(Path image) throws IOException {
        try (var source = FileBlockSource.open(image, 2048)) {
            Set<FileSystem> present = EnumSet.noneOf(FileSystem.class);
            Volumes.open(source, Findings.IGNORED).last().volumes().forEach(volume -> present.add(volume.fileSystem()));
            return present;
        }
    }

    public static Listing of(Volume volume) throws IOException {
        var entries = new TreeMap<String, Entry>();
        add(volume.root(), "", entries);
        return new Listing(entries);
    }

    private static void add(Directory folder, String prefix, SortedMap<String, Entry> entries) throws IOException {
        for (Node node : folder.children()) {
            String path = prefix + node.name();
            if (entries.put(path, entry(node)) != null) {
                throw new AssertionError("two nodes are called " + path);
            }
            if (node instanceof Directory child) {
                add(child, path + "/", entries);
            }
        }
    }

    private static Entry entry(Node node) throws IOException {
        Attributes attributes = node.attributes();
        Entry entry = Entry.of(kind(node)).withMode(attributes.mode()).withModified(seconds(attributes.modified()));
        return switch (node) {
            case RegularFile file -> entry.withSize(file.content().length())
                    .withDigest(digest(file.content()))
                    .withBlock(file.content().extents().isEmpty() ? -1 : file.content().extents().getFirst().first())
                    .withLinks((int) attributes.links(), attributes.fileNumber() == 0 ? null : "number " + attributes.fileNumber());
            case SymbolicLink link -> entry.withTarget(link.target());
            case Directory folder -> entry;
            case SpecialFile special -> entry;
        };
    }

    private static Entry.Kind kind(Node node) {
        return switch (node) {
            case Directory folder -> Entry.Kind.FOLDER;
            case RegularFile file -> Entry.Kind.FILE;
            case SymbolicLink link -> Entry.Kind.LINK;
            case SpecialFile special -> switch (special.kind()) {
                case FIFO -> Entry.Kind.FIFO;
                case SOCKET -> Entry.Kind.SOCKET;
                case BLOCK_DEVICE -> Entry.Kind.BLOCK_DEVICE;
                case CHARACTER_DEVICE -> Entry.Kind.CHARACTER_DEVICE;
            };
        };
    }

    private static @Nullable Instant seconds(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String digest(Content content) throws IOException {
        MessageDigest digest = Digests.algorithm();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        long position = 0;
        while (content.read(position, buffer.clear()) > 0) {
            digest.update(buffer.flip());
            position += buffer.limit();
        }
        return Digests.hex(digest.digest());
    }
}
