package org.burnish.filesystem.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.burnish.tree.Content;

/// The bytes of another content, recorded once more: equal to nothing but itself.
final class SeparateContent implements Content {
    private final Content bytes;

    SeparateContent(Content bytes) {
        this.bytes = bytes;
    }

    @Override
    public long length() {
        return bytes.length();
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        return bytes.read(position, into);
    }

    @Override
    public void transferTo(long position, long count, WritableByteChannel to) throws IOException {
        bytes.transferTo(position, count, to);
    }

    @Override
    public String toString() {
        return bytes.toString();
    }
}
