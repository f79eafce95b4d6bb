package org.burnish.block;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A disk whose computer loses its power after so many bytes and steps: what was written until then is there, and nothing
/// happens any more. Every byte that is written, and everything else that is done, counts as one.
public final class FailingDisk implements Disk {
    private long left;
    private long done;

    /// The power is gone.
    public static final class PowerFailure extends Error {
        private static final long serialVersionUID = 1;
    }

    public FailingDisk(long steps) {
        left = steps;
    }

    /// How many steps were taken.
    public long done() {
        return done;
    }

    private void step() {
        if (left == 0) {
            throw new PowerFailure();
        }
        left--;
        done++;
    }

    /// How many of so many bytes are still written.
    private int bytes(int wanted) {
        int count = (int) Math.min(wanted, left);
        left -= count;
        done += count;
        return count;
    }

    @Override
    public Target open(Path file) throws IOException {
        return new FailingTarget(REAL.open(file));
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
        step();
        int count = bytes(content.length);
        Files.write(file, Arrays.copyOf(content, count));
        if (count < content.length) {
            throw new PowerFailure();
        }
    }

    @Override
    public void rename(Path file, Path to) throws IOException {
        step();
        REAL.rename(file, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        REAL.delete(file);
    }

    private final class FailingTarget implements Target {
        private final Target target;

        FailingTarget(Target target) {
            this.target = target;
        }

        @Override
        public long size() throws IOException {
            return target.size();
        }

        @Override
        public void read(long position, ByteBuffer into) throws IOException {
            target.read(position, into);
        }

        @Override
        public void write(long position, ByteBuffer from) throws IOException {
            int wanted = from.remaining();
            int count = bytes(wanted);
            target.write(position, from.slice(from.position(), count));
            if (count < wanted) {
                throw new PowerFailure();
            }
            from.position(from.limit());
        }

        @Override
        public WritableByteChannel from(long position) {
            return new WritableByteChannel() {
                private long at = position;

                @Override
                public int write(ByteBuffer from) throws IOException {
                    int count = from.remaining();
                    FailingTarget.this.write(at, from);
                    at += count;
                    return count;
                }

                @Override
                public boolean isOpen() {
                    return true;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void resize(long size) throws IOException {
            step();
            target.resize(size);
        }

        @Override
        public void force() throws IOException {
            step();
            target.force();
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }
}
