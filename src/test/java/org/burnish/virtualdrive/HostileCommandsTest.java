package org.burnish.virtualdrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import org.burnish.block.Disk;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.TransportException;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is sent, the drive answers: with what was asked for, or with a reason.
class HostileCommandsTest {
    private static final int COMMANDS = 30_000;
    private static final int[] CODES = {
        0x00, 0x03, 0x04, 0x12, 0x1B, 0x1E, 0x23, 0x25, 0x28, 0x2A, 0x2B, 0x2E, 0x2F, 0x35, 0x42, 0x43, 0x46, 0x4A, 0x51, 0x52, 0x53, 0x54,
        0x55, 0x5A, 0x5B, 0x5C, 0x5D, 0xA0, 0xA1, 0xA4, 0xA8, 0xAA, 0xAC, 0xAD, 0xB6, 0xB9, 0xBB, 0xBD, 0xBE, 0xBF
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"CD_R_80", "CD_RW", "DVD_R", "DVD_RW", "DVD_PLUS_R_DL", "DVD_PLUS_RW", "DVD_RAM", "BD_R", "BD_RE"})
    void anythingAtAll(MediumType type) throws IOException {
        Media.create(Disk.REAL, folder.resolve("disc"), type);
        Random random = new Random(type.profile());
        int good = 0;
        try (VirtualDrive drive = new VirtualDrive("TEST", Personalities.named("strict"), new DriveClock.Virtual())) {
            drive.powerOn(false, Media.open(Disk.REAL, folder.resolve("disc")));
            new RawDrive(drive).settle();
            Outcome outcome = new Outcome();
            for (int i = 0; i < COMMANDS; i++) {
                send(drive, random, outcome);
                good += outcome.good() ? 1 : 0;
                assertThat(outcome.status()).isIn(Outcome.GOOD, Outcome.CHECK_CONDITION);
                assertThat(outcome.good() || outcome.senseLength() == 18 || outcome.status() == Outcome.GOOD).isTrue();
            }
        }
        assertThat(good).isGreaterThan(COMMANDS / 50);
    }

    private static void send(VirtualDrive drive, Random random, Outcome outcome) throws TransportException {
        int code = CODES[random.nextInt(CODES.length)];
        byte[] cdb = new byte[Cdb.lengthOf(code)];
        for (int i = 1; i < cdb.length; i++) {
            cdb[i] = random.nextInt(4) == 0 ? (byte) (1 << random.nextInt(8)) : random.nextInt(8) == 0 ? (byte) random.nextInt() : 0;
        }
        cdb[0] = (byte) code;
        Direction direction = Direction.values()[random.nextInt(3)];
        int length = direction == Direction.NONE ? 0 : random.nextBoolean() ? random.nextInt(70) : (1 << random.nextInt(9)) * 256;
        ByteBuffer data = ByteBuffer.allocate(length);
        if (random.nextBoolean()) {
            random.nextBytes(data.array());
        }
        drive.send(Cdb.of(cdb), direction, data, 30_000, outcome.clear());
    }
}
