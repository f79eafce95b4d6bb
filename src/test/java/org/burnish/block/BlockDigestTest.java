package org.burnish.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Digests of sources, against values that are known.
class BlockDigestTest {
    @TempDir
    Path folder;

    @Test
    void allAlgorithmsAtOnceGiveTheKnownDigests() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "abc");
        try (BlockSource source = FileBlockSource.open(file, 2048)) {
            assertThat(BlockDigest.of(source, EnumSet.allOf(Algorithm.class), Progress.NONE)).contains(
                    entry(Algorithm.MD5, "900150983cd24fb0d6963f7d28e17f72"),
                    entry(Algorithm.SHA1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
                    entry(Algorithm.SHA256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                    entry(Algorithm.CRC32, "352441c2"));
        }
    }

    @Test
    void manyBuffersAreDigestedInOrder() throws Exception {
        byte[] bytes = new byte[(5 << 20) + 17];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 1000);
        }
        Path file = Files.write(folder.resolve("file"), bytes);
        var crc = new java.util.zip.CRC32();
        crc.update(bytes);
        try (BlockSource source = FileBlockSource.open(file, 2048)) {
            assertThat(BlockDigest.of(source, EnumSet.of(Algorithm.CRC32, Algorithm.MD5), Progress.NONE))
                    .containsEntry(Algorithm.CRC32, String.format("%08x", crc.getValue()));
        }
    }
}
