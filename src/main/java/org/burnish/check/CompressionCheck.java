package org.burnish.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.block.BlockSource;
import org.burnish.bytes.Clause;
import org.burnish.filesystem.zisofs.CompressedFile;
import org.burnish.tree.Content;
import org.jspecify.annotations.Nullable;

/// Compares the sizes that compressed files claim with what is recorded of them. However many records lead to the same
/// bytes, no more is read than a few times the image.
@Clause("zisofs ZF")
final class CompressionCheck {
    private static final int TIMES_THE_IMAGE = 4;

    private final Examination exam;
    private final Hierarchy hierarchy;
    private final LongSet seen = new LongSet();
    private long bytesLeft;

    CompressionCheck(Examination exam, Hierarchy hierarchy) {
        this.exam = exam;
        this.hierarchy = hierarchy;
        this.bytesLeft = TIMES_THE_IMAGE * exam.source().length();
    }

    /// Looks at a file that is recorded compressed, one behind the other in all its sections.
    ///
    /// @param record byte position in the image of its first record
    /// @param location number of its first block
    /// @param size bytes that are recorded
    void file(CompressedFile entry, int owner, long record, long location, long size) {
        long position = hierarchy.space().position(location);
        // What lies outside is said elsewhere.
        if (bytesLeft <= 0 || !exam.has(position, size) || !seen.add(31 * position + entry.uncompressedLength())) {
            return;
        }
        String flaw = flaw(entry, new Recorded(exam.source(), position, size));
        if (flaw != null) {
            exam.report(Rule.COMPRESSED_SIZE, record, owner, flaw);
        }
    }

    private @Nullable String flaw(CompressedFile entry, Content recorded) {
        try {
            return entry.flawOfSize(recorded);
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /// The bytes of a file as they are recorded.
    private final class Recorded implements Content {
        private final BlockSource source;
        private final long start;
        private final long length;

        Recorded(BlockSource source, long start, long length) {
            this.source = source;
            this.start = start;
            this.length = length;
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
            int count = (int) Math.min(into.remaining(), length - position);
            bytesLeft -= count;
            ByteBuffer part = into.duplicate().limit(into.position() + count);
            source.readBytes(start + position, part);
            into.position(into.position() + count);
            return count;
        }
    }
}
