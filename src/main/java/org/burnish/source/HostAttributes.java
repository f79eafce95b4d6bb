package org.burnish.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/// Asks the operating system about files, once for each.
interface HostAttributes {
    /// Java gives these as signed numbers.
    long UNSIGNED = 0xFFFF_FFFFL;

    /// @param follow whether what a symbolic link points to is meant instead of the link
    HostNode read(Path path, boolean follow) throws IOException;

    /// The way that this computer offers.
    static HostAttributes ofThisComputer() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                ? HostAttributes::readUnix
                : HostAttributes::readBasic;
    }

    private static LinkOption[] options(boolean follow) {
        return follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }

    private static HostNode readUnix(Path path, boolean follow) throws IOException {
        Map<String, Object> all =
                Files.readAttributes(path, "unix:mode,uid,gid,nlink,size,lastModifiedTime", options(follow));
        int mode = (int) number(all, "mode");
        FileTime modified = (FileTime) Objects.requireNonNull(all.get("lastModifiedTime"));
        return new HostNode(
                kind(mode),
                mode & 07777,
                number(all, "uid") & UNSIGNED,
                number(all, "gid") & UNSIGNED,
                number(all, "nlink") & UNSIGNED,
                number(all, "size"),
                modified.toInstant());
    }

    private static long number(Map<String, Object> all, String name) {
        return ((Number) Objects.requireNonNull(all.get(name))).longValue();
    }

    /// The type bits as every Unix has them.
    private static HostNode.Kind kind(int mode) {
        return switch (mode & 0170000) {
            case 0040000 -> HostNode.Kind.FOLDER;
            case 0120000 -> HostNode.Kind.LINK;
            case 0060000 -> HostNode.Kind.BLOCK_DEVICE;
            case 0020000 -> HostNode.Kind.CHARACTER_DEVICE;
            case 0010000 -> HostNode.Kind.FIFO;
            case 0140000 -> HostNode.Kind.SOCKET;
            default -> HostNode.Kind.FILE;
        };
    }

    private static HostNode readBasic(Path path, boolean follow) throws IOException {
        BasicFileAttributes all = Files.readAttributes(path, BasicFileAttributes.class, options(follow));
        HostNode.Kind kind = all.isSymbolicLink() ? HostNode.Kind.LINK
                : all.isDirectory() ? HostNode.Kind.FOLDER
                : all.isRegularFile() ? HostNode.Kind.FILE
                : HostNode.Kind.CHARACTER_DEVICE;
        Instant modified = all.lastModifiedTime().toInstant();
        return new HostNode(kind, kind == HostNode.Kind.FOLDER ? 0755 : 0644, 0, 0, 1, all.size(), modified);
    }
}
