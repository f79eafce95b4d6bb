package org.burnish.image.iso;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.burnish.block.BlockSource;
import org.burnish.block.FileBlockSource;
import org.burnish.image.DiscImage;
import org.burnish.image.ImageFormat;

/// Sectors one after the other with nothing around them. Every file can be taken for that, so this format
/// is asked last.
public final class IsoFormat implements ImageFormat {
    static final int BLOCK_SIZE = 2048;

    @Override
    public Optional<DiscImage> open(Path file) throws IOException {
        FileBlockSource bytes = FileBlockSource.open(file, BLOCK_SIZE);
        try {
            RawSectors raw = RawSectors.of(bytes);
            return Optional.of(raw == null ? new Sectors("ISO image", bytes) : new Sectors(raw.kind(), raw));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /// An image that is nothing but its blocks.
    private record Sectors(String kind, BlockSource blocks) implements DiscImage {
        @Override
        public void close() throws IOException {
            blocks.close();
        }
    }
}
