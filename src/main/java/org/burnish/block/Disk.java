package org.burnish.block;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/// What a change in place does to files of this computer, one step after the other: as little as can be done, so that it
/// can be tried what becomes of the files when it stops at any step.
public interface Disk {
    /// The computer's own.
    Disk REAL = new FileDisk();

    /// Opens a file that is there for reading and writing, for nobody else.
    ///
    /// @throws FileInUseException when another process, or another part of this one, has it open like this
    Target open(Path file) throws IOException;

    /// Writes a new file, and returns when it is on the disk.
    void create(Path file, byte[] content) throws IOException;

    /// Gives a file another name in its folder, and returns when that is on the disk.
    void rename(Path file, Path to) throws IOException;

    /// Removes a file, and returns when that is on the disk.
    void delete(Path file) throws IOException;

    /// A file that is being changed.
    interface Target extends Closeable {
        long size() throws IOException;

        void read(long position, ByteBuffer into) throws IOException;

        void write(long position, ByteBuffer from) throws IOException;

        /// Writes from a position on; not closed by its user.
        WritableByteChannel from(long position) throws IOException;

        /// Cuts the file, or fills it up with zeros.
        void resize(long size) throws IOException;

        /// Returns when all that was written is on the disk.
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }
}
