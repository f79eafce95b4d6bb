package org.burnish.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/// Folders of this computer: what is in them, as a listing.
public final class Folders {
    private static final int TYPE_BITS = 0170000;
    private static final int PERMISSION_BITS = 07777;

    private Folders() {}

    /// Everything below a folder, with every aspect but the block.
    public static Listing list(Path root) {
        var entries = new TreeMap<String, Entry>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                    return folder.equals(root) ? FileVisitResult.CONTINUE : visitFile(folder, attributes);
                }

                @Override
                public FileVisitResult visitFile(Path node, BasicFileAttributes attributes) throws IOException {
                    entries.put(root.relativize(node).toString(), entry(node));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Listing(entries);
    }

    private static Entry entry(Path node) throws IOException {
        Map<String, Object> unix =
                Files.readAttributes(node, "unix:mode,nlink,ino,size,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
        int mode = (int) unix.get("mode");
        Entry.Kind kind = kind(mode & TYPE_BITS);
        Entry entry = Entry.of(kind)
                .withMode(mode & PERMISSION_BITS)
                .withModified(seconds((FileTime) unix.get("lastModifiedTime")))
                .withLinks((int) unix.get("nlink"), "inode " + unix.get("ino"));
        return switch (kind) {
            case FILE -> entry.withSize((long) unix.get("size")).withDigest(Digests.sha256(node));
            case LINK -> entry.withTarget(Files.readSymbolicLink(node).toString());
            default -> entry;
        };
    }

    private static Instant seconds(FileTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Entry.Kind kind(int type) {
        return switch (type) {
            case 0040000 -> Entry.Kind.FOLDER;
            case 0100000 -> Entry.Kind.FILE;
            case 0120000 -> Entry.Kind.LINK;
            case 0010000 -> Entry.Kind.FIFO;
            case 0140000 -> Entry.Kind.SOCKET;
            case 0060000 -> Entry.Kind.BLOCK_DEVICE;
            case 0020000 -> Entry.Kind.CHARACTER_DEVICE;
            default -> throw new AssertionError("no kind of node: " + Integer.toOctalString(type));
        };
    }

    /// Deletes a folder and all below it, folders without permissions included.
    public static void delete(Path root) {
        try {
            if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var ignored = folder.toFile().setWritable(true) && folder.toFile().setExecutable(true);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path node, BasicFileAttributes attributes) throws IOException {
                    Files.delete(node);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
