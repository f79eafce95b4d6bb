package org.burnish.image.iso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.burnish.block.BlockSource;
import org.burnish.block.BlockSourceContract;
import org.burnish.image.DiscImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Raw CD sectors seen as blocks of user data: mode 1 and mode 2 in one image.
class RawSectorsTest extends BlockSourceContract {
    private static final int SECTORS = 10;

    @TempDir
    Path folder;

    @Override
    protected BlockSource open() throws IOException {
        return image(2352).blocks();
    }

    /// Sectors whose user data is their number, odd ones in mode 2.
    private DiscImage image(int stride) throws IOException {
        byte[] bytes = new byte[SECTORS * stride];
        for (int i = 0; i < SECTORS; i++) {
            int at = i * stride;
            int mode = 1 + i % 2;
            Arrays.fill(bytes, at + 1, at + 11, (byte) 0xFF);
            bytes[at + 15] = (byte) mode;
            int data = at + (mode == 1 ? 16 : 24);
            Arrays.fill(bytes, data, data + 2048, (byte) (i + 1));
        }
        return new IsoFormat().open(Files.write(folder.resolve("raw" + stride), bytes)).orElseThrow();
    }

    @Test
    void theUserDataOfEachSectorIsFoundAlsoWithSubChannelsBehind() throws IOException {
        for (int stride : new int[] {2352, 2448}) {
            try (DiscImage image = image(stride)) {
                assertThat(image.kind()).contains(String.valueOf(stride));
                assertThat(image.blocks().blockCount()).isEqualTo(SECTORS);
                var all = java.nio.ByteBuffer.allocate(SECTORS * 2048);
                image.blocks().read(0, all);
                for (int i = 0; i < all.capacity(); i++) {
                    assertThat(all.get(i)).isEqualTo((byte) (i / 2048 + 1));
                }
            }
        }
    }

    @Test
    void plainSectorsAreTakenAsTheyAre() throws IOException {
        try (DiscImage image = new IsoFormat().open(Files.write(folder.resolve("plain"), new byte[3 * 2048 + 5])).orElseThrow()) {
            assertThat(image.kind()).isEqualTo("ISO image");
            assertThat(image.blocks().blockCount()).isEqualTo(4);
            assertThat(image.blocks().length()).isEqualTo(3 * 2048 + 5);
        }
    }
}
