package org.burnish.filesystem.fat;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.tree.BytesContent;
import org.burnish.tree.Directory;
import org.burnish.tree.Node;
import org.burnish.tree.RegularFile;

/// Whatever a FAT volume holds, reading folders and files of it ends with what is there or an [IOException].
class FatFuzzTest {
    private static final int MOST_NODES = 2000;
    private static final int MOST_LEVELS = 40;

    @FuzzTest
    void anyVolumeIsRead(byte[] bytes) throws IOException {
        var root = FatReader.open(new BytesContent(bytes));
        if (root.isPresent()) {
            walk(root.get(), 0, new int[] {MOST_NODES});
        }
    }

    private static void walk(Directory folder, int level, int[] left) {
        assertThat(level).isLessThan(MOST_LEVELS);
        try {
            for (Node node : folder.children()) {
                if (left[0]-- <= 0) {
                    return;
                }
                assertThat(node.name()).isNotEmpty();
                if (node instanceof Directory inner) {
                    walk(inner, level + 1, left);
                } else if (node instanceof RegularFile file) {
                    read(file);
                }
            }
        } catch (IOException e) {
            // It is damaged, and that is said.
        }
    }

    private static void read(RegularFile file) throws IOException {
        long length = file.content().length();
        for (long position : new long[] {0, length / 2, length - 1}) {
            if (position >= 0 && position < length) {
                assertThat(file.content().read(position, ByteBuffer.allocate(512))).isPositive();
            }
        }
    }
}
