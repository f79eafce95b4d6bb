package org.burnish.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.burnish.bytes.Zeros;
import org.burnish.tree.Content;
import org.jspecify.annotations.Nullable;

/// The bytes of a file of this computer, which must stay what they were when the file was found. Kept small:
/// there may be millions.
public final class HostFile implements Content {
    private final Path folder;
    private final String name;
    private final long length;
    private final Instant modified;
    private final @Nullable Object key;
    private final SourceChanges changes;

    /// @param name name in `folder`, or empty when `folder` is the file itself
    /// @param key what the system knows the file by, the same for all of its names; null when it has only this name
    HostFile(Path folder, String name, long length, Instant modified, @Nullable Object key, SourceChanges changes) {
        this.folder = folder;
        this.name = name;
        this.length = length;
        this.modified = modified;
        this.key = key;
        this.changes = changes;
    }

    /// A file as it is now.
    public static HostFile of(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new HostFile(file, "", found.size(), found.lastModifiedTime().toInstant(), null, SourceChanges.refused());
    }

    /// A file as it was found at another time; it must still be so when its bytes are wanted.
    public static HostFile remembered(Path file, long length, Instant modified) {
        return new HostFile(file, "", length, modified, null, SourceChanges.refused());
    }

    public Path path() {
        return name.isEmpty() ? folder : folder.resolve(name);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        if (position >= length) {
            return -1;
        }
        int limit = into.limit();
        int start = into.position();
        into.limit(start + (int) Math.min(into.remaining(), length - position));
        Path file = path();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            readFully(channel, position, into);
            requireUnchanged(file);
        } catch (NoSuchFileException e) {
            changes.report(file, "has vanished");
        }
        Zeros.fill(into);
        into.limit(limit);
        return into.position() - start;
    }

    private static void readFully(FileChannel channel, long position, ByteBuffer into) throws IOException {
        long at = position;
        while (into.hasRemaining()) {
            int n = channel.read(into, at);
            if (n < 0) {
                return;
            }
            at += n;
        }
    }

    @Override
    public void transferTo(long position, long count, WritableByteChannel to) throws IOException {
        Path file = path();
        long at = position;
        long end = position + count;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long n;
            while (at < end && (n = channel.transferTo(at, end - at, to)) > 0) {
                at += n;
            }
            requireUnchanged(file);
        } catch (NoSuchFileException e) {
            changes.report(file, "has vanished");
        }
        if (at < end) {
            // Shrunk or gone, and that is tolerated: read pads with zeros.
            Content.super.transferTo(at, end - at, to);
        }
    }

    private void requireUnchanged(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (now.size() < length) {
            changes.report(file, "has shrunk from " + length + " to " + now.size() + " bytes");
        } else if (now.size() > length) {
            changes.report(file, "has grown from " + length + " to " + now.size() + " bytes");
        } else if (!now.lastModifiedTime().toInstant().equals(modified)) {
            changes.report(file, "was modified");
        }
    }

    /// Two names of one file have equal contents.
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof HostFile file)) {
            return false;
        }
        return key == null
                ? file.key == null && name.equals(file.name) && folder.equals(file.folder)
                : key.equals(file.key);
    }

    @Override
    public int hashCode() {
        return key == null ? folder.hashCode() * 31 + name.hashCode() : key.hashCode();
    }

    @Override
    public String toString() {
        return path().toString();
    }
}
