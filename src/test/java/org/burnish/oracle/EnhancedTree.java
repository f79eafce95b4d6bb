package org.burnish.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The tree of the Enhanced Volume Descriptor, which no program here shows, put where every program looks.
final class EnhancedTree {
    private static final int SECTOR = 2048;
    private static final int PRIMARY = 16;

    private EnhancedTree() {}

    /// Copies an image and turns its Enhanced Volume Descriptor into the primary one.
    static void asPrimary(Path image, Path copy) throws IOException {
        byte[] bytes = Files.readAllBytes(image);
        for (int sector = PRIMARY + 1; bytes[sector * SECTOR] != (byte) 255; sector++) {
            int at = sector * SECTOR;
            if (bytes[at] == 2 && bytes[at + 6] == 2) {
                System.arraycopy(bytes, at, bytes, PRIMARY * SECTOR, SECTOR);
                bytes[PRIMARY * SECTOR] = 1;
                bytes[PRIMARY * SECTOR + 6] = 1;
                bytes[PRIMARY * SECTOR + 881] = 1;
            }
        }
        Files.write(copy, bytes);
    }
}
