package org.burnish.block;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files as the operating system has them.
final class FileDisk implements Disk {
    /// A byte that no file has is locked: Windows lets nobody else read what is locked.
    private static final long LOCKED = Long.MAX_VALUE - 1;

    @Override
    public Target open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(LOCKED, 1, false) == null) {
                throw new FileInUseException(file);
            }
            return new Channel(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new FileInUseException(file);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    @Override
    public void rename(Path file, Path to) throws IOException {
        Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(to);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        forceFolder(file);
    }

    /// Folders can be forced on POSIX systems only; others do it by themselves.
    private static void forceFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Not possible here.
        }
    }

    /// A locked file.
    private record Channel(FileChannel channel) implements Target {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void read(long position, ByteBuffer into) throws IOException {
            while (into.hasRemaining()) {
                if (channel.read(into, position + into.position()) < 0) {
                    throw new EOFException("the file ends at byte " + (position + into.position()));
                }
            }
        }

        @Override
        public void write(long position, ByteBuffer from) throws IOException {
            long at = position;
            while (from.hasRemaining()) {
                at += channel.write(from, at);
            }
        }

        @Override
        public WritableByteChannel from(long position) throws IOException {
            return channel.position(position);
        }

        @Override
        public void resize(long size) throws IOException {
            if (size > channel.size()) {
                write(size - 1, ByteBuffer.allocate(1));
            } else if (size < channel.size()) {
                channel.truncate(size);
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
