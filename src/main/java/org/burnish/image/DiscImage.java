package org.burnish.image;

import java.io.Closeable;
import java.io.IOException;
import org.burnish.block.BlockSource;

/// An image file that is open.
public interface DiscImage extends Closeable {
    /// What kind of file it is, as people say it, such as `ISO image`.
    String kind();

    /// The disc's user data in blocks of 2048 bytes, closed with the image.
    BlockSource blocks();

    @Override
    void close() throws IOException;
}
