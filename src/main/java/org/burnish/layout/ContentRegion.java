package org.burnish.layout;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.bytes.Zeros;
import org.burnish.tree.Content;

/// A file's bytes in consecutive blocks, zeros behind them up to the last block's end. One for each distinct
/// content, shared by every file system of the image.
public final class ContentRegion implements Region {
    private final Content content;
    private final int blockSize;

    public ContentRegion(Content content, int blockSize) {
        this.content = content;
        this.blockSize = blockSize;
    }

    public Content content() {
        return content;
    }

    @Override
    public long blocks() {
        return (content.length() + blockSize - 1) / blockSize;
    }

    @Override
    public void render(Layout layout, long first, ByteBuffer into) throws IOException {
        long position = first * blockSize;
        while (into.hasRemaining() && position < content.length()) {
            int n = content.read(position, into);
            if (n < 0) {
                throw new IOException(content + " ends at byte " + position + " instead of " + content.length());
            }
            position += n;
        }
        Zeros.fill(into);
    }

    @Override
    public String toString() {
        return "content " + content;
    }
}
