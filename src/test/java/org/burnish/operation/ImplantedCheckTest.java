package org.burnish.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.burnish.job.Progress;
import org.burnish.oracle.Oracle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sums inside images, as isomd5sum puts them there and judges them.
class ImplantedCheckTest {
    @TempDir
    Path folder;

    private Path image;

    @BeforeEach
    void makeImage() throws IOException {
        Path tree = Files.createDirectory(folder.resolve("tree"));
        byte[] noise = new byte[2_500_000];
        new Random(7).nextBytes(noise);
        Files.write(tree.resolve("noise.bin"), noise);
        image = folder.resolve("made.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-J", "-o", image, tree).succeeded();
    }

    private ImplantedCheck.Result check() throws IOException {
        try (OpenedImage opened = OpenImage.open(image)) {
            return ImplantedCheck.of(opened).orElseThrow().run(Progress.NONE);
        }
    }

    @Test
    void anImageWithoutASumHasNone() throws IOException {
        try (OpenedImage opened = OpenImage.open(image)) {
            assertThat(ImplantedCheck.of(opened)).isEmpty();
        }
    }

    @Test
    void anImageThatIsWholeMatches() throws IOException {
        Oracle.IMPLANTISOMD5.run(image).succeeded();
        assertThat(Oracle.CHECKISOMD5.run(image).exitCode()).isZero();
        assertThat(check().matches()).isTrue();
    }

    @Test
    void oneChangedByteDoesNotMatchAndCheckisomd5AgreesAsToWhich() throws IOException {
        Oracle.IMPLANTISOMD5.run(image).succeeded();
        for (long position : new long[] {0, 16 * 2048 + 882, 16 * 2048 + 883 + 512, 1_234_567}) {
            Path whole = Files.copy(image, folder.resolve("whole" + position));
            flip(position);
            assertThat(Oracle.CHECKISOMD5.run(image).exitCode()).as("byte %d", position).isNotZero();
            assertThat(check().matches()).as("byte %d", position).isFalse();
            Files.move(whole, image, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void theLastSectorsDoNotCount() throws IOException {
        Oracle.IMPLANTISOMD5.run(image).succeeded();
        flip(Files.size(image) - 5);
        assertThat(Oracle.CHECKISOMD5.run(image).exitCode()).isZero();
        assertThat(check().matches()).isTrue();
    }

    @Test
    void aCutImageLacksBytes() throws IOException {
        Oracle.IMPLANTISOMD5.run(image).succeeded();
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(1_000 * 2048);
        }
        assertThat(check().matches()).isFalse();
        assertThat(check().missing()).isPositive();
    }

    private void flip(long position) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(position);
            int old = file.read();
            file.seek(position);
            file.write(old ^ 0x10);
        }
    }
}
