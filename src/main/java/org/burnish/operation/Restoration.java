package org.burnish.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.burnish.tree.Attributes;
import org.jspecify.annotations.Nullable;

/// Gives files and folders of this computer the times, permissions and owners that they have in an image.
///
/// @param posix whether the image has permissions and this computer too
/// @param owners whether owners are restored, which takes the superuser
/// @param umask permissions that new files do not get, or -1 when nobody knows
record Restoration(boolean posix, boolean owners, int umask) {
    private static final int PERMISSIONS = 0777;
    private static final int WITH_SPECIAL_BITS = 07777;
    private static final Path SELF = Path.of("/proc/self");

    static Restoration of(boolean imageHasPosix, Path target) {
        boolean posix = imageHasPosix && target.getFileSystem().supportedFileAttributeViews().contains("unix");
        return new Restoration(posix, posix && isSuperuser(), umaskOfProcess());
    }

    private static boolean isSuperuser() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(SELF, "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static int umaskOfProcess() {
        try {
            return Files.readAllLines(SELF.resolve("status")).stream()
                    .filter(line -> line.startsWith("Umask:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(6).strip(), 8))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    /// What a new file is to be made with: its permissions, and for the owner those to write it.
    FileAttribute<?>[] whenMade(Attributes attributes) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions(attributes.mode() | 0600))}
                : new FileAttribute<?>[0];
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] all = PosixFilePermission.values();
        for (int i = 0; i < all.length; i++) {
            if ((mode >> (8 - i) & 1) != 0) {
                set.add(all[i]);
            }
        }
        return set;
    }

    /// Restores a file that was made with [#whenMade], or a folder.
    void apply(Path path, Attributes attributes, boolean justMade) throws IOException {
        times(path, attributes);
        if (!posix) {
            return;
        }
        boolean owned = owners && own(path, attributes);
        int wanted = attributes.mode() & (owners ? WITH_SPECIAL_BITS : PERMISSIONS);
        boolean madeSo = justMade && umask >= 0 && wanted == ((attributes.mode() | 0600) & PERMISSIONS & ~umask);
        // A change of the owner takes special permissions away.
        if (!madeSo || owned) {
            Files.setAttribute(path, "unix:mode", wanted);
        }
    }

    /// Restores a symbolic link, which has no permissions of its own.
    void applyToLink(Path link, Attributes attributes) throws IOException {
        if (owners) {
            own(link, attributes);
        }
        times(link, attributes, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean own(Path path, Attributes attributes) throws IOException {
        if (attributes.userId() != 0) {
            Files.setAttribute(path, "unix:uid", (int) attributes.userId(), LinkOption.NOFOLLOW_LINKS);
        }
        if (attributes.groupId() != 0) {
            Files.setAttribute(path, "unix:gid", (int) attributes.groupId(), LinkOption.NOFOLLOW_LINKS);
        }
        return attributes.userId() != 0 || attributes.groupId() != 0;
    }

    private static void times(Path path, Attributes attributes, LinkOption... options) throws IOException {
        FileTime modified = time(attributes.modified());
        FileTime accessed = time(attributes.accessed());
        if (modified != null || accessed != null) {
            Files.getFileAttributeView(path, BasicFileAttributeView.class, options).setTimes(modified, accessed, null);
        }
    }

    private static @Nullable FileTime time(@Nullable Instant time) {
        return time == null ? null : FileTime.from(time);
    }
}
