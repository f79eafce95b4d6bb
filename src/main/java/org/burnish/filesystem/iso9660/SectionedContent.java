package org.burnish.filesystem.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.burnish.block.Extent;
import org.burnish.bytes.Clause;
import org.burnish.tree.Content;

/// The bytes of a file in several sections, or in an interleaved one.
@Clause("ECMA-119 6.5")
record SectionedContent(VolumeSpace space, List<FileSection> sections, long length) implements Content {

    /// The bytes of a file in these sections, in order.
    static Content of(VolumeSpace space, List<FileSection> sections) {
        List<FileSection> joined = new ArrayList<>();
        long length = 0;
        for (FileSection section : sections) {
            length += section.length();
            FileSection longer = joined.isEmpty() ? null : joined.getLast().joined(section, space.blockSize());
            if (longer != null) {
                joined.set(joined.size() - 1, longer);
            } else if (section.length() > 0 || joined.isEmpty()) {
                joined.add(section);
            }
        }
        if (joined.size() == 1 && !joined.getFirst().isInterleaved()) {
            return new ExtentContent(space, joined.getFirst().block(), length);
        }
        return new SectionedContent(space, List.copyOf(joined), length);
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        if (position >= length) {
            return -1;
        }
        int wanted = (int) Math.min(into.remaining(), length - position);
        runs(position, wanted, (run, at, count) -> {
            ByteBuffer part = into.duplicate().limit(into.position() + (int) count);
            run.read(at, part);
            into.position(part.position());
        });
        return wanted;
    }

    @Override
    public void transferTo(long position, long count, WritableByteChannel to) throws IOException {
        if (position < 0 || count < 0 || position > length - count) {
            throw new IOException("ends at byte " + length + ", not " + (position + count));
        }
        runs(position, count, (run, at, bytes) -> run.transferTo(at, bytes, to));
    }

    /// Takes a run of consecutive bytes.
    private interface RunVisitor {
        void run(ExtentContent run, long position, long count) throws IOException;
    }

    /// Hands over the runs that hold `count` bytes from `position` on.
    private void runs(long position, long count, RunVisitor visitor) throws IOException {
        int blockSize = space.blockSize();
        long start = 0;
        long at = position;
        long end = position + count;
        for (FileSection section : sections) {
            while (at < end && at < start + section.length()) {
                long inSection = at - start;
                long bytes = Math.min(end - at, section.runAt(inSection, blockSize));
                int inBlock = (int) (inSection % blockSize);
                visitor.run(new ExtentContent(space, section.blockAt(inSection, blockSize), inBlock + bytes), inBlock, bytes);
                at += bytes;
            }
            start += section.length();
        }
    }

    @Override
    public List<Extent> extents() {
        List<Extent> extents = new ArrayList<>();
        int blockSize = space.blockSize();
        for (FileSection section : sections) {
            long position = 0;
            while (position < section.length()) {
                long run = section.runAt(position, blockSize);
                extents.add(new Extent(section.blockAt(position, blockSize), (run + blockSize - 1) / blockSize));
                position += run;
            }
        }
        return extents;
    }
}
