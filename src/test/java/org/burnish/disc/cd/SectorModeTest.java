package org.burnish.disc.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.burnish.disc.Msf;
import org.burnish.oracle.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SectorModeTest {
    private static final int SECTORS = 64;

    /// A sector with random user data, complete.
    static byte[] sector(SectorMode mode, int block, long seed) {
        byte[] sector = new byte[SectorMode.LENGTH];
        byte[] user = new byte[mode.userLength()];
        new Random(seed).nextBytes(user);
        System.arraycopy(user, 0, sector, mode.userAt(), user.length);
        if (mode == SectorMode.FORM_1 || mode == SectorMode.FORM_2) {
            byte[] subHeader = {0, 0, (byte) (mode == SectorMode.FORM_2 ? 0x28 : 0x08), 0};
            System.arraycopy(subHeader, 0, sector, SectorMode.SUB_HEADER, 4);
            System.arraycopy(subHeader, 0, sector, SectorMode.SUB_HEADER + 4, 4);
        }
        mode.complete(sector, 0, block);
        return sector;
    }

    @ParameterizedTest
    @EnumSource
    void completeSectorsAreWhatTheySay(SectorMode mode) {
        byte[] sector = sector(mode, 16_000, 1);

        assertThat(SectorMode.of(sector, 0)).isEqualTo(mode);
        assertThat(mode.whole(sector, 0)).isTrue();
        if (mode != SectorMode.AUDIO) {
            assertThat(SectorMode.address(sector, 0)).isEqualTo(Msf.ofBlock(16_000));
        }
    }

    /// Zeros of mode 1 at 00:02:00; the code at its end is known from any disc that starts with 32 KiB of zeros.
    @Test
    void theFirstSectorOfZerosIsThatOfAnyDisc() {
        byte[] sector = new byte[SectorMode.LENGTH];
        SectorMode.MODE_1.complete(sector, 0, 0);

        assertThat(Arrays.copyOfRange(sector, 0, 16)).inHexadecimal()
                .containsExactly(0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x02, 0x00, 0x01);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = {"MODE_1", "FORM_1"})
    void manyWrongBytesAreCorrected(SectorMode mode) {
        byte[] right = sector(mode, 4_321, 2);
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            byte[] damaged = right.clone();
            for (int i = 0; i < 10; i++) {
                damaged[16 + random.nextInt(2336)] ^= (byte) (1 + random.nextInt(255));
            }
            assertThat(mode.whole(damaged, 0)).isFalse();
            assertThat(mode.correct(damaged, 0)).isTrue();
            assertThat(damaged).isEqualTo(right);
        }
    }

    /// A burst is spread over many words; 86 columns with one wrong byte each.
    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = {"MODE_1", "FORM_1"})
    void aBurstIsCorrected(SectorMode mode) {
        byte[] right = sector(mode, 70_000, 4);
        byte[] damaged = right.clone();
        Arrays.fill(damaged, 700, 700 + 86, (byte) 0x55);

        assertThat(mode.correct(damaged, 0)).isTrue();
        assertThat(damaged).isEqualTo(right);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = {"MODE_1", "FORM_1"})
    void whereItIsKnownWhatIsWrongTwiceAsMuchIsCorrected(SectorMode mode) {
        byte[] right = sector(mode, 70_000, 5);
        byte[] damaged = right.clone();
        byte[] pointers = new byte[SectorMode.LENGTH / 8];
        for (int i = 700; i < 700 + 172; i++) {
            damaged[i] = 0x55;
            pointers[i >> 3] |= (byte) (0x80 >> (i & 7));
        }
        byte[] unaided = damaged.clone();

        assertThat(ErrorCorrection.correct(damaged, 0, mode == SectorMode.MODE_1, pointers, 0)).isTrue();
        assertThat(damaged).isEqualTo(right);
        assertThat(mode.correct(unaided, 0)).isFalse();
    }

    @Test
    void hopelessSectorsAreNotTakenForSound() {
        Random random = new Random(6);
        for (int round = 0; round < 100; round++) {
            byte[] damaged = sector(SectorMode.MODE_1, round, 7);
            for (int i = 0; i < 1200; i++) {
                damaged[16 + random.nextInt(2336)] ^= (byte) (1 + random.nextInt(255));
            }
            assertThat(SectorMode.MODE_1.correct(damaged, 0)).isFalse();
        }
    }

    /// chdman leaves out error correction codes that fit, so that the file shows what it thinks of them.
    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = {"MODE_1", "FORM_1"})
    void chdmanFindsTheCodesRight(SectorMode mode, @TempDir Path here) throws IOException {
        byte[] image = new byte[SECTORS * SectorMode.LENGTH];
        for (int i = 0; i < SECTORS; i++) {
            System.arraycopy(sector(mode, i, i), 0, image, i * SectorMode.LENGTH, SectorMode.LENGTH);
        }
        long right = compressed(image, mode, here.resolve("right"));
        for (int i = 0; i < SECTORS; i++) {
            image[i * SectorMode.LENGTH + 2340] ^= 1;
        }
        long wrong = compressed(image, mode, here.resolve("wrong"));

        assertThat(wrong - right).isGreaterThan(SECTORS * 270L);
    }

    private static long compressed(byte[] image, SectorMode mode, Path folder) throws IOException {
        Files.createDirectory(folder);
        Files.write(folder.resolve("disc.bin"), image);
        Files.writeString(folder.resolve("disc.cue"), """
                FILE "disc.bin" BINARY
                  TRACK 01 MODE%d/2352
                    INDEX 01 00:00:00
                """.formatted(mode.number()));
        Oracle.CHDMAN.run("createcd", "-i", folder.resolve("disc.cue"), "-o", folder.resolve("disc.chd"), "-c", "cdzl").succeeded();
        return Files.size(folder.resolve("disc.chd"));
    }
}
