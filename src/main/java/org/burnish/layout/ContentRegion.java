package org.burnish.layout;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.Zeros;
import org.burnish.tree.Content;
import org.jspecify.annotations.Nullable;

/// A file's bytes in consecutive blocks, zeros behind them up to the last block's end. One for each distinct
/// content, shared by every file system of the image.
public final class ContentRegion implements Region {
    private final Content content;
    private final int blockSize;
    private @Nullable Patch patch;

    public ContentRegion(Content content, int blockSize) {
        this.content = content;
        this.blockSize = blockSize;
    }

    public Content content() {
        return content;
    }

    /// Changes some of the bytes in the image; to be called before anything is rendered.
    public void patch(Patch change) {
        patch = change;
    }

    /// Whether the image has the very bytes of the content.
    public boolean isVerbatim() {
        return patch == null;
    }

    @Override
    public long blocks() {
        return (content.length() + blockSize - 1) / blockSize;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) throws IOException {
        ByteBuffer rendered = into.duplicate();
        long position = first * blockSize;
        while (into.hasRemaining() && position < content.length()) {
            int n = content.read(position, into);
            if (n < 0) {
                throw new IOException(content + " ends at byte " + position + " instead of " + content.length());
            }
            position += n;
        }
        Zeros.fill(into);
        if (patch != null) {
            for (Patch.Piece piece : patch.of(layout, this)) {
                put(piece, first * blockSize, rendered);
            }
        }
    }

    private static void put(Patch.Piece piece, long start, ByteBuffer rendered) {
        long from = Math.max(piece.position(), start);
        long end = Math.min(piece.position() + piece.bytes().length, start + rendered.remaining());
        if (from < end) {
            rendered.put(rendered.position() + (int) (from - start), piece.bytes(), (int) (from - piece.position()), (int) (end - from));
        }
    }

    @Override
    public String toString() {
        return "content " + content;
    }
}
