package org.burnish.operation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A result while it is being written: `NAME.part` beside the target, which takes the target's name when it
/// is whole and is removed otherwise. A target that exists stays what it is until then, also when the power fails:
/// only then are the blocks forced to the disk first, as copying would otherwise take as long as the disk does.
public final class PartFile implements Closeable {
    /// File systems that may share blocks of the sources, so that a result needs less room than its size.
    private static final Set<String> SHARING = Set.of("btrfs", "xfs", "bcachefs", "zfs");

    private static final int TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int CHARACTER_DEVICE = 0020000;

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final ToDisk toDisk;
    private final boolean replaces;
    private boolean whole;
    private BooleanSupplier keeping = () -> false;

    /// Has the system write all that it still holds.
    interface ToDisk {
        void force() throws IOException;
    }

    PartFile(Path target, Path part, FileChannel channel, ToDisk toDisk) {
        this.target = target;
        this.part = part;
        this.channel = channel;
        this.toDisk = toDisk;
        this.replaces = Files.exists(target);
    }

    /// @param bytes size of the result, for which there must be room
    /// @throws OperationException when the target cannot be written, or another process writes it
    public static PartFile create(Path wanted, long bytes) throws OperationException {
        Path target = resolved(wanted);
        if (Files.isDirectory(target)) {
            throw new OperationException(new Failure.UnwritableTarget(wanted, "it is a folder"));
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new OperationException(new Failure.UnwritableTarget(wanted, "it is no file but a device"));
        }
        try {
            requireRoom(target, bytes);
            Path part = nameFor(target);
            FileChannel channel = open(target, part);
            return new PartFile(target, part, channel, () -> channel.force(true));
        } catch (OperationException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new OperationException(new Failure.UnwritableTarget(wanted, "its folder does not exist"), e);
        } catch (IOException e) {
            throw new OperationException(new Failure.UnwritableTarget(wanted, Failures.reason(e)), e);
        }
    }

    /// Whether the target only passes on what is written to it, such as a pipe or the null device.
    public static boolean isStream(Path target) {
        try {
            int type = (int) Files.getAttribute(target, "unix:mode") & TYPE;
            return type == PIPE || type == CHARACTER_DEVICE;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /// Where the result of this name is written at first.
    public static Path nameFor(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /// What a symbolic link stands for is replaced, not the link.
    private static Path resolved(Path wanted) {
        try {
            return Files.isSymbolicLink(wanted) ? wanted.toRealPath() : wanted.toAbsolutePath();
        } catch (IOException e) {
            return wanted.toAbsolutePath();
        }
    }

    private static void requireRoom(Path target, long bytes) throws IOException {
        FileStore store = Files.getFileStore(folderOf(target));
        long free = store.getUsableSpace();
        if (free < bytes && !SHARING.contains(store.type())) {
            throw new OperationException(new Failure.NoSpace(target, bytes, free));
        }
    }

    private static Path folderOf(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        return folder == null ? target : folder;
    }

    /// Takes over what an earlier process left, but nothing that another one is writing.
    private static FileChannel open(Path target, Path part) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS);
            try {
                if (!lock(channel)) {
                    throw new OperationException(new Failure.TargetInUse(target));
                }
                channel.truncate(0);
                if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
                    return channel;
                }
                // Its last writer removed it between our opening and locking it.
                channel.close();
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }
    }

    private static boolean lock(FileChannel channel) {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // A file system without locks.
            return true;
        }
    }

    /// Where to write.
    public FileChannel channel() {
        return channel;
    }

    /// Gives it the target's name. Before an older file is replaced, all of this one is on the disk.
    public void complete() throws IOException {
        if (replaces) {
            toDisk.force();
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
        whole = true;
    }

    /// Has it stay under the name that it has now when it is given up and someone wants it all the same.
    void keepWhen(BooleanSupplier wanted) {
        keeping = wanted;
    }

    /// Removes it unless it is complete.
    @Override
    public void close() throws IOException {
        try {
            if (!whole && !keeping.getAsBoolean()) {
                Files.deleteIfExists(part);
            }
        } finally {
            channel.close();
        }
    }
}
