package org.burnish.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.burnish.block.BlockSource;
import org.burnish.block.BlockSourceContract;
import org.junit.jupiter.api.Test;

class PlannedImageTest extends BlockSourceContract {
    @Override
    protected BlockSource open() {
        return new PlannedImage(new LayoutBuilder(2048)
                .add(new FilledRegion(2, 10), new Anchor.At(1))
                .add(new FilledRegion(0, 20))
                .add(new FilledRegion(3, 30), new Anchor.At(5))
                .add(new FilledRegion(1, 40))
                .build(4));
    }

    @Test
    void blocksOfNoRegionAreZero() throws IOException {
        try (BlockSource image = open()) {
            byte[] bytes = read(image, 0, image.blockCount());
            assertThat(image.blockCount()).isEqualTo(12);
            int[] firstBytes = new int[12];
            for (int i = 0; i < 12; i++) {
                firstBytes[i] = bytes[i * 2048];
            }
            assertThat(firstBytes).containsExactly(0, 10, 11, 0, 0, 30, 31, 32, 40, 0, 0, 0);
        }
    }
}
