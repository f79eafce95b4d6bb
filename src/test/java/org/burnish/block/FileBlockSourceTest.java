package org.burnish.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlockSourceTest extends BlockSourceContract {
    @TempDir
    Path folder;

    @Override
    protected BlockSource open() throws IOException {
        return FileBlockSource.open(file(5 * 2048), 2048);
    }

    @Test
    void aBlockThatTheFileHasInPartReadsWithZerosBehindIt() throws IOException {
        Path file = file(4 * 2048 + 700);
        byte[] expected = Arrays.copyOf(Files.readAllBytes(file), 5 * 2048);
        try (FileBlockSource source = FileBlockSource.open(file, 2048)) {
            assertThat(source.blockCount()).isEqualTo(5);
            assertThat(source.trailingBytes()).isEqualTo(700);
            assertThat(read(source, 0, 5)).isEqualTo(expected);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            source.transferTo(2, 3, Channels.newChannel(out));
            assertThat(out.toByteArray()).isEqualTo(Arrays.copyOfRange(expected, 2 * 2048, 5 * 2048));
        }
    }

    private Path file(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(7).nextBytes(content);
        return Files.write(folder.resolve("image"), content);
    }
}
