package org.burnish.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.burnish.tree.Attributes;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;
import org.burnish.tree.SpecialFile;
import org.burnish.tree.SymbolicLink;
import org.jspecify.annotations.Nullable;

/// Makes nodes of what is not a folder. Used by several threads.
final class NodeReader {
    private static final int READABLE_BY_ALL = 0444;
    private static final int EXECUTABLE_BY_ANY = 0111;

    private final ScanOptions options;
    private final ScanReport report;
    private final HostAttributes host = HostAttributes.ofThisComputer();

    NodeReader(ScanOptions options, ScanReport report) {
        this.options = options;
        this.report = report;
    }

    HostNode attributes(Path path, boolean follow) throws IOException {
        return host.read(path, follow);
    }

    /// Owner, permissions and time as the options want them. Only the time of the last change is taken: the
    /// others change when files are read or copied, and would make a different image of the same files.
    Attributes attributes(HostNode found) {
        boolean neutral = options.ownership() == ScanOptions.Ownership.NEUTRAL;
        return new Attributes(
                neutral ? neutralMode(found) : found.mode(),
                neutral ? 0 : found.userId(),
                neutral ? 0 : found.groupId(),
                found.links(),
                0,
                found.modified(),
                null,
                null,
                null,
                Attributes.Marks.NONE);
    }

    private static int neutralMode(HostNode found) {
        boolean executable = found.kind() == HostNode.Kind.FOLDER || (found.mode() & EXECUTABLE_BY_ANY) != 0;
        return found.kind() == HostNode.Kind.LINK ? 0777 : executable ? 0555 : 0444;
    }

    /// @param path the node itself, `name` in `folder` unless its name is no text
    /// @param followed whether a symbolic link may have led here
    /// @return null when it is not taken; the report says why
    @Nullable Node node(Path folder, Path path, String name, HostNode found, boolean followed) throws IOException {
        return switch (found.kind()) {
            case FILE -> file(folder, path, name, found, followed);
            case LINK -> new SymbolicLink(name, attributes(found), HostName.ofAll(Files.readSymbolicLink(path)));
            case FOLDER -> throw new IllegalArgumentException(path + " is a folder");
            case BLOCK_DEVICE, CHARACTER_DEVICE, FIFO, SOCKET -> special(path, name, found);
        };
    }

    private @Nullable Node file(Path folder, Path path, String name, HostNode found, boolean followed) throws IOException {
        if ((found.mode() & READABLE_BY_ALL) != READABLE_BY_ALL && !Files.isReadable(path)) {
            report.problem(path, "cannot be read: access is denied");
            return null;
        }
        Object key = found.links() > 1 || followed ? Files.readAttributes(path, BasicFileAttributes.class).fileKey() : null;
        boolean byName = name.equals(String.valueOf(path.getFileName()));
        HostFile content = new HostFile(
                byName ? folder : path, byName ? name : "", found.length(), found.modified(), key, options.changes());
        return new RegularFile(name, attributes(found), content);
    }

    private @Nullable Node special(Path path, String name, HostNode found) throws IOException {
        SpecialFile.Kind kind = found.kind().special();
        if (kind == null || !options.specialFiles()) {
            report.leftOut(path, "is a special file");
            return null;
        }
        boolean device = kind == SpecialFile.Kind.BLOCK_DEVICE || kind == SpecialFile.Kind.CHARACTER_DEVICE;
        long number = device ? ((Number) Files.getAttribute(path, "unix:rdev", LinkOption.NOFOLLOW_LINKS)).longValue() : 0;
        return new SpecialFile(name, attributes(found), kind, major(number), minor(number));
    }

    /// As the C library packs the two numbers on Linux.
    private static long major(long number) {
        return (number >>> 8 & 0xFFF) | (number >>> 32 & 0xFFFFF000L);
    }

    private static long minor(long number) {
        return (number & 0xFF) | (number >>> 12 & 0xFFFFFF00L);
    }
}
