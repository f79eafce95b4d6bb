package org.burnish.disc.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.burnish.disc.Msf;
import org.burnish.oracle.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sectors of both forms as vcdimager makes them are to the byte as we would.
class VideoCdTest {
    private static final int WIDTH = 352;
    private static final int HEIGHT = 240;

    @Test
    void sectorsOfBothFormsAreTheSame(@TempDir Path here) throws IOException {
        byte[] image = videoCd(here);
        Map<SectorMode, Integer> seen = new EnumMap<>(SectorMode.class);
        for (int at = 0; at < image.length; at += SectorMode.LENGTH) {
            SectorMode mode = SectorMode.of(image, at);
            int block = at / SectorMode.LENGTH;
            seen.merge(mode, 1, Integer::sum);
            assertThat(SectorMode.address(image, at)).isEqualTo(Msf.ofBlock(block));
            assertThat(mode.whole(image, at)).as("sector %d, %s", block, mode).isTrue();
            byte[] ours = new byte[SectorMode.LENGTH];
            System.arraycopy(image, at + SectorMode.SUB_HEADER, ours, SectorMode.SUB_HEADER, mode.userAt() + mode.userLength() - SectorMode.SUB_HEADER);
            mode.complete(ours, 0, block);
            assertThat(ours).as("sector %d, %s", block, mode).isEqualTo(Arrays.copyOfRange(image, at, at + SectorMode.LENGTH));
        }
        assertThat(seen.get(SectorMode.FORM_1)).isGreaterThan(100);
        assertThat(seen.get(SectorMode.FORM_2)).isGreaterThan(100);
    }

    private static byte[] videoCd(Path here) throws IOException {
        var frames = new ByteArrayOutputStream();
        frames.writeBytes("YUV4MPEG2 W%d H%d F30000:1001 Ip A10:11 C420mpeg2\n".formatted(WIDTH, HEIGHT).getBytes(StandardCharsets.US_ASCII));
        byte[] picture = new byte[WIDTH * HEIGHT * 3 / 2];
        Arrays.fill(picture, WIDTH * HEIGHT, picture.length, (byte) 0x80);
        for (int frame = 0; frame < 4; frame++) {
            frames.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            Arrays.fill(picture, 0, WIDTH * HEIGHT, (byte) (40 * frame));
            frames.writeBytes(picture);
        }
        Path video = here.resolve("video.m1v");
        Path pictures = Files.write(here.resolve("pictures.y4m"), frames.toByteArray());
        Oracle.MPEG2ENC.command("-f", 1, "-v", 0, "-o", video).reading(pictures).run().succeeded();
        Path stream = here.resolve("video.mpg");
        Oracle.MPLEX.run("-v", 0, "-f", 1, "-o", stream, video).succeeded();
        Path image = here.resolve("disc.bin");
        Oracle.VCDIMAGER.run("-t", "vcd2", "-c", here.resolve("disc.cue"), "-b", image, stream).succeeded();
        return Files.readAllBytes(image);
    }
}
