package org.burnish.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.burnish.job.Progress;
import org.burnish.tree.Content;
import org.burnish.tree.RegularFile;
import org.jspecify.annotations.Nullable;

/// Writes files of an image to this computer. A file is there whole or not at all, and never written through
/// a link.
///
/// @param replace whether files that exist are replaced
record FileWriter(Restoration restoration, boolean replace, Progress progress) {
    private static final int SMALL = 1 << 16;
    private static final long STEP = 1L << 26;
    private static final int MOST_PARTS = 100;
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    private static final ThreadLocal<ByteBuffer> BUFFER = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(SMALL));

    /// @return why the file lacks some of its attributes, or null
    /// @throws FileAlreadyExistsException when there is one of that name that is not to be replaced
    @Nullable String write(RegularFile file, Path path) throws IOException {
        try {
            fill(file, path);
            return restore(file, path);
        } catch (FileAlreadyExistsException e) {
            if (!replace || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
        Path part = fillPart(file, path);
        String lacking = restore(file, part);
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return lacking;
    }

    /// Writes the file beside the one that it is to replace.
    private Path fillPart(RegularFile file, Path path) throws IOException {
        for (int i = 1; ; i++) {
            Path part = path.resolveSibling(".burnish-" + i + ".part");
            try {
                fill(file, part);
                return part;
            } catch (FileAlreadyExistsException e) {
                if (i == MOST_PARTS) {
                    throw e;
                }
            }
        }
    }

    private @Nullable String restore(RegularFile file, Path path) {
        try {
            restoration.apply(path, file.attributes(), true);
            return null;
        } catch (IOException e) {
            return "its times, permissions or owner cannot be restored: " + Failures.reason(e);
        }
    }

    private void fill(RegularFile file, Path path) throws IOException {
        boolean whole = false;
        FileChannel channel = FileChannel.open(path, NEW, restoration.whenMade(file.attributes()));
        try (channel) {
            copy(file.content(), channel);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void copy(Content content, FileChannel to) throws IOException {
        long length = content.length();
        if (length <= SMALL) {
            copySmall(content, to);
            progress.advance(length);
            return;
        }
        for (long position = 0; position < length; position += STEP) {
            progress.checkpoint();
            long count = Math.min(STEP, length - position);
            content.transferTo(position, count, to);
            progress.advance(count);
        }
    }

    private static void copySmall(Content content, FileChannel to) throws IOException {
        ByteBuffer buffer = BUFFER.get().clear().limit((int) content.length());
        while (buffer.hasRemaining()) {
            if (content.read(buffer.position(), buffer) <= 0) {
                throw new IOException("ends at byte " + buffer.position() + " instead of " + content.length());
            }
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            to.write(buffer);
        }
    }
}
