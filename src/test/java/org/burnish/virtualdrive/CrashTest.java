package org.burnish.virtualdrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.burnish.block.Disk;
import org.burnish.block.FailingDisk;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.storage.DiscFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The computer stops at any moment of a burn: the disc is there, with all that a SYNCHRONIZE CACHE had promised, and goes on
/// from there.
class CrashTest {
    private static final int PART = 4;

    @TempDir
    Path folder;

    private int tried;

    /// What is done with a disc, told step by step.
    private interface Burn {
        void run(RawDrive raw, List<Integer> promised);
    }

    @Test
    void aRecordableDisc() throws IOException {
        for (MediumType type : List.of(MediumType.DVD_PLUS_R, MediumType.BD_R)) {
            everywhere(type, (raw, promised) -> {
                int unit = type.unit();
                for (int i = 0; i < 2; i++) {
                    raw.send(String.format("2A 00 %08X 00 %04X 00", i * unit, PART), blocks(i * unit));
                    promise(raw.send("35 00 00 00 00 00 00 00 00 00"), promised, i * unit + PART);
                }
                raw.send("5B 00 01 00 00 01 00 00 00 00");
                raw.send("5B 00 02 00 00 00 00 00 00 00");
            });
        }
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void aRewritableDisc() throws IOException {
        everywhere(MediumType.DVD_RAM, (raw, promised) -> {
            raw.send(String.format("2A 00 %08X 00 %04X 00", 0, PART), blocks(0));
            promise(raw.send("35 00 00 00 00 00 00 00 00 00"), promised, PART);
            raw.send(String.format("2A 00 %08X 00 %04X 00", 1000, PART), blocks(1000));
            raw.send("35 00 00 00 00 00 00 00 00 00");
        });
    }

    private static void promise(String status, List<Integer> promised, int end) {
        assertThat(status).isEqualTo("GOOD");
        promised.add(end);
    }

    private void everywhere(MediumType type, Burn burn) throws IOException {
        FailingDisk whole = new FailingDisk(Long.MAX_VALUE);
        TreeSet<Long> moments = new TreeSet<>();
        burn(type, whole, burn, new ArrayList<>(), moments);
        for (long step = 0; step < whole.done(); step += 997) {
            moments.add(step);
        }
        for (long moment : moments) {
            List<Integer> promised = new ArrayList<>();
            Path disc = burn(type, new FailingDisk(moment), burn, promised, new TreeSet<>());
            check(type, disc, promised.isEmpty() ? 0 : promised.getLast());
            tried++;
        }
    }

    /// @param moments gets the numbers of steps around the end of each command
    private Path burn(MediumType type, FailingDisk disk, Burn burn, List<Integer> promised, TreeSet<Long> moments) throws IOException {
        Path disc = Files.createTempDirectory(folder, "disc").resolve("disc");
        VirtualDrive drive = new VirtualDrive("CRASH", Personalities.named("strict"), new DriveClock.Virtual());
        try {
            Media.create(disk, disc, type);
            drive.powerOn(false, Media.open(disk, disc));
            burn.run(new RawDrive(new Marking(drive, disk, moments)).settle(), promised);
        } catch (FailingDisk.PowerFailure e) {
            // As intended.
        } finally {
            closeQuietly(drive);
        }
        return disc;
    }

    private static void closeQuietly(VirtualDrive drive) {
        try {
            drive.close();
        } catch (FailingDisk.PowerFailure e) {
            // The power is still gone.
        }
    }

    private static void check(MediumType type, Path disc, int promised) throws IOException {
        if (!DiscFolder.isIn(disc)) {
            assertThat(promised).isZero();
            return;
        }
        VirtualDrive drive = new VirtualDrive("AFTER", Personalities.named("strict"), new DriveClock.Virtual());
        drive.powerOn(false, Media.open(Disk.REAL, disc));
        try {
            RawDrive raw = new RawDrive(drive).settle();
            boolean recordable = type != MediumType.DVD_RAM;
            if (recordable && (raw.ask("51 00 00 00 00 00 00 00 22 00", 34)[2] & 0xF) == 5) {
                byte[] track = raw.ask("52 01 00 00 00 01 00 00 24 00", 36);
                assertThat(RawDrive.u32(track, 28) + 1).isGreaterThanOrEqualTo(promised);
                raw.send("5B 00 01 00 00 01 00 00 00 00");
            }
            for (int block = 0; block < promised; block++) {
                if (block % type.unit() < PART) {
                    byte[] read = raw.ask(String.format("28 00 %08X 00 0001 00", block), 2048);
                    assertThat(RawDrive.u32(read, 0)).isEqualTo(block + 1);
                }
            }
        } finally {
            drive.close();
        }
    }

    private static ByteBuffer blocks(int first) {
        ByteBuffer blocks = ByteBuffer.allocate(PART * 2048);
        for (int i = 0; i < PART; i++) {
            blocks.putInt(i * 2048, first + i + 1);
        }
        return blocks;
    }
}
