package org.burnish.filesystem.zisofs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.burnish.bytes.Clause;
import org.burnish.tree.Content;
import org.jspecify.annotations.Nullable;

/// Compares the size that a compressed file claims to have uncompressed with what is recorded: its header, the places
/// of its blocks and its last block. The blocks before that are not inflated.
@Clause("zisofs ZF")
final class ClaimedSize {
    private static final int SIZE_IN_HEADER_1 = 8;
    private static final int SIZE_IN_HEADER_2 = 12;
    private static final int BYTES_AT_ONCE = 1 << 14;

    private final CompressedFile entry;
    private final InflatedContent content;
    private final Content recorded;
    private final int width;
    private final long blocks;

    ClaimedSize(CompressedFile entry, Content recorded) {
        this.entry = entry;
        this.recorded = recorded;
        this.content = new InflatedContent(recorded, entry);
        this.width = content.pointerWidth();
        this.blocks = Math.ceilDiv(entry.uncompressedLength(), 1L << entry.blockSizeLog2());
    }

    /// What is wrong, or null.
    ///
    /// @throws IOException which says what of the file cannot be read
    @Nullable String flaw() throws IOException {
        content.requireHeader();
        long said = sizeInHeader();
        if (said != entry.uncompressedLength()) {
            return claim() + ", but the compressed file's header says " + said;
        }
        long table = entry.headerLength();
        if (blocks + 1 > (recorded.length() - table) / width) {
            return claim() + ", but the compressed file has " + recorded.length() + ", too few for the places of " + blocks + " blocks";
        }
        return places(table);
    }

    private String claim() {
        return "claims " + entry.uncompressedLength() + " bytes uncompressed";
    }

    private long sizeInHeader() throws IOException {
        return entry.version() == 2
                ? pointers(SIZE_IN_HEADER_2, 1).getLong()
                : Integer.toUnsignedLong(pointers(SIZE_IN_HEADER_1, 1).getInt());
    }

    private @Nullable String places(long table) throws IOException {
        long before = content.pointer(pointers(table, 1));
        long first = table + (blocks + 1) * width;
        if (before != first) {
            return claim() + ", whose " + blocks + " blocks would start at byte " + first + " of the compressed file, but they start at " + before;
        }
        int atOnce = BYTES_AT_ONCE / width;
        long last = before;
        for (long done = 0; done < blocks; done += atOnce) {
            int count = (int) Math.min(atOnce, blocks - done);
            ByteBuffer some = pointers(table + (done + 1) * width, count);
            for (int i = 0; i < count; i++) {
                last = before;
                before = content.pointer(some);
                if (before < last || before > recorded.length()) {
                    return "compressed block " + (done + i) + " claims to lie from byte " + last + " to " + before + " of " + recorded.length();
                }
            }
        }
        return blocks == 0 || last == before ? null : lastBlock(last, before);
    }

    private @Nullable String lastBlock(long from, long to) throws IOException {
        int size = (int) (entry.uncompressedLength() - (blocks - 1 << entry.blockSizeLog2()));
        if (to - from > content.mostCompressed()) {
            return "compressed block " + (blocks - 1) + " claims to have " + (to - from) + " bytes";
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content.bytes(from, (int) (to - from)));
            byte[] block = new byte[size + 1];
            int got = 0;
            int n;
            do {
                n = inflater.inflate(block, got, block.length - got);
                got += n;
            } while (n > 0 && got < block.length);
            return got == size ? null : claim() + ", but its last block has " + (got > size ? "more than " + size : got) + " instead of " + size;
        } catch (DataFormatException e) {
            return "compressed block " + (blocks - 1) + " is damaged: " + e.getMessage();
        } finally {
            inflater.end();
        }
    }

    private ByteBuffer pointers(long position, int count) throws IOException {
        return content.bytes(position, count * width).order(ByteOrder.LITTLE_ENDIAN);
    }
}
