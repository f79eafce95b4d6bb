package org.burnish.virtualdrive.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import org.burnish.block.FileBlockSource;
import org.burnish.disc.cd.SectorMode;
import org.burnish.virtualdrive.DriveClock;
import org.burnish.virtualdrive.Fault;
import org.burnish.virtualdrive.Personalities;
import org.burnish.virtualdrive.VirtualDrive;
import org.burnish.virtualdrive.medium.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressedCdTest {
    @TempDir
    Path here;

    private static CdDrive drive(Medium disc) throws IOException {
        VirtualDrive drive = new VirtualDrive("TEST", Personalities.named("strict"), new DriveClock.Virtual());
        drive.powerOn(false, disc);
        return new CdDrive(drive);
    }

    @Test
    void anImageIsACdRom() throws IOException {
        byte[] content = CdDrive.random(1, 400 * 2048);
        Path image = Files.write(here.resolve("disc.iso"), content);
        CdDrive cd = drive(PressedCd.ofBlocks(FileBlockSource.open(image, 2048)));

        assertThat(cd.state()).isEqualTo("D2 L3 S1 T1-1");
        assertThat(cd.toc(0)).containsExactly(0, 18, 1, 1, 0, 0x14, 1, 0, 0, 0, 0, 0, 0, 0x14, 0xAA, 0, 0, 0, 1, 0x90);
        assertThat(cd.read(0, 400)).isEqualTo(content);
        byte[] sector = cd.readCd(17, 1, 2, 0xF8, 0, 2352);
        assertThat(SectorMode.MODE_1.whole(sector, 0)).isTrue();
        assertThat(Arrays.copyOfRange(sector, 16, 2064)).isEqualTo(Arrays.copyOfRange(content, 17 * 2048, 18 * 2048));
        assertThat(cd.tryRead(400)).isEqualTo("5/21/00");
        assertThat(cd.write(0, 1, new byte[2048])).isEqualTo("5/30/05");
        assertThat(cd.raw.tryAsk("43 00 04 00 00 00 00 01 00 00", 256)).as("pre-groove").isEqualTo("5/24/00");
    }

    /// Form 1, form 2, a sector that is hurt and one that is beyond help.
    @Test
    void aRawImageHasTheSectorsThatItHas() throws IOException {
        byte[] image = new byte[302 * SectorMode.LENGTH];
        byte[][] data = new byte[300][];
        for (int i = 0; i < 302; i++) {
            SectorMode mode = i % 3 == 2 ? SectorMode.FORM_2 : SectorMode.FORM_1;
            int at = i * SectorMode.LENGTH;
            byte[] user = CdDrive.random(i, mode.userLength());
            System.arraycopy(user, 0, image, at + mode.userAt(), user.length);
            image[at + 18] = image[at + 22] = (byte) (mode == SectorMode.FORM_2 ? 0x20 : 8);
            mode.complete(image, at, i);
            if (i < data.length) {
                data[i] = user;
            }
        }
        image[3 * SectorMode.LENGTH + 500] ^= 1;
        Arrays.fill(image, 4 * SectorMode.LENGTH + 100, 4 * SectorMode.LENGTH + 1900, (byte) 7);
        CdDrive cd = drive(PressedCd.ofSectors(Files.write(here.resolve("disc.bin"), image)));

        assertThat(cd.read(0, 2)).startsWith(data[0]).endsWith(data[1]);
        assertThat(cd.tryRead(2)).as("form 2").isEqualTo("5/64/00");
        assertThat(cd.read(3, 1)).as("corrected").isEqualTo(data[3]);
        assertThat(cd.tryRead(4)).isEqualTo("3/11/05");
        assertThat(cd.readCd(2, 1, 5, 0x10, 0, 2324)).isEqualTo(data[2]);
        assertThat(cd.readCd(0, 1, 4, 0x50, 0, 2056)).endsWith(data[0]);
        assertThat(cd.readCd(2, 1, 0, 0xF8, 0, 2352)).isEqualTo(Arrays.copyOfRange(image, 2 * 2352, 3 * 2352));
        assertThat(cd.tryReadCd(0, 2, 0x10)).as("no mode 1").isEqualTo("5/64/00");
        assertThat(cd.toc(2)[13] & 0xFF).as("disc type").isEqualTo(0x20);
    }

    @Test
    void aRawImageWithoutSynchronizationIsAudio() throws IOException {
        byte[] samples = CdDrive.random(1, 400 * 2352);
        CdDrive cd = drive(PressedCd.ofSectors(Files.write(here.resolve("disc.raw"), samples)));
        assertThat(cd.tryRead(0)).isEqualTo("5/64/00");
        assertThat(cd.readCd(0, 400, 1, 0x10, 0, 400 * 2352)).isEqualTo(samples);
        assertThat(cd.toc(0)[5]).isEqualTo((byte) 0x10);
    }

    @Test
    void aFaultScratchesAudio() throws IOException {
        byte[] samples = CdDrive.random(1, 400 * 2352);
        VirtualDrive drive = new VirtualDrive("TEST", Personalities.named("strict"), new DriveClock.Virtual());
        drive.powerOn(false, PressedCd.ofSectors(Files.write(here.resolve("disc.raw"), samples)));
        CdDrive cd = new CdDrive(drive);
        drive.faults().add(Fault.read("scratch 100-101"));
        drive.faults().add(Fault.read("scratch 200 mark"));

        assertThat(flags(cd, 99)).isZero();
        assertThat(flags(cd, 101)).isGreaterThan(1000);
        assertThat(flags(cd, 200)).isBetween(1, 200);
        assertThat(cd.readCd(102, 1, 1, 0x10, 0, 2352)).isEqualTo(Arrays.copyOfRange(samples, 102 * 2352, 103 * 2352));
    }

    private static int flags(CdDrive cd, int block) {
        byte[] answer = cd.readCd(block, 1, 1, 0x12, 0, 2352 + 294);
        return BitSet.valueOf(Arrays.copyOfRange(answer, 2352, answer.length)).cardinality();
    }
}
