package org.burnish.virtualdrive;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.block.FileBlockSource;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.virtualdrive.medium.Medium.Family;
import org.burnish.virtualdrive.pressed.PressedDisc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drive itself, with a pressed disc in it.
class VirtualDriveTest {
    private static final int BLOCKS = 4096;

    @TempDir
    Path folder;

    private final DriveClock.Virtual clock = new DriveClock.Virtual();
    private VirtualDrive drive;
    private RawDrive raw;

    @BeforeEach
    void insert() throws IOException {
        Path image = folder.resolve("disc.iso");
        byte[] content = new byte[BLOCKS * 2048];
        for (int block = 0; block < BLOCKS; block++) {
            ByteBuffer.wrap(content).putInt(block * 2048, block);
        }
        Files.write(image, content);
        drive = new VirtualDrive("TEST", Personalities.named("strict"), clock);
        drive.powerOn(false, new PressedDisc(Family.DVD, FileBlockSource.open(image, 2048)));
        raw = new RawDrive(drive);
    }

    @Test
    void tellsThatItWasSwitchedOnAndThatTheMediumIsNew() {
        assertThat(raw.send("00 00 00 00 00 00")).isEqualTo("6/29/00");
        assertThat(raw.send("00 00 00 00 00 00")).isEqualTo("6/28/00");
        assertThat(raw.send("00 00 00 00 00 00")).isEqualTo("GOOD");
    }

    @Test
    void inquiryNamesTheDriveAndLeavesTheAttentionWhereItIs() {
        byte[] answer = raw.ask("12 00 00 00 24 00", 36);
        assertThat(answer).hasSize(36).startsWith(5, 0x80);
        assertThat(new String(answer, 8, 28, StandardCharsets.US_ASCII)).isEqualTo("BURNISH VIRTUAL BURNER  1.0 ");
        assertThat(raw.send("00 00 00 00 00 00")).isEqualTo("6/29/00");
    }

    @Test
    void readsBlocksWithAnyReadCommand() {
        raw.settle();
        assertThat(RawDrive.u32(raw.ask("28 00 00 00 0F FF 00 00 01 00", 2048), 0)).isEqualTo(BLOCKS - 1);
        assertThat(RawDrive.u32(raw.ask("A8 00 00 00 00 07 00 00 00 02 00 00", 4096), 2048)).isEqualTo(8);
        assertThat(raw.tryAsk("28 00 00 00 0F FF 00 00 02 00", 4096)).isEqualTo("5/21/00");
        assertThat(raw.outcome().sense().information()).hasValue(BLOCKS);
        assertThat(raw.send("2A 00 00 00 00 00 00 00 01 00", ByteBuffer.allocate(2048))).isEqualTo("5/30/05");
        assertThat(raw.tryAsk("BE 00 00 00 00 00 00 00 01 F8 00 00", 2352)).isEqualTo("5/30/02");
    }

    @Test
    void reservedBitsAreRefusedWithTheirPlace() {
        raw.settle();
        assertThat(raw.tryAsk("28 00 00 00 00 00 20 00 01 00", 2048)).isEqualTo("5/24/00");
        assertThat(raw.outcome().sense().fieldPointer()).isEqualTo("command byte 6, bit 5");
        assertThat(raw.send("D8 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5/20/00");
    }

    @Test
    void readingAllocatesNothing() throws Exception {
        raw.settle();
        Cdb cdb = new Cdb(0x28).u16(7, 32);
        ByteBuffer data = ByteBuffer.allocateDirect(65536);
        Outcome outcome = new Outcome();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        read(cdb, data, outcome, 20_000);
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long unmeasured = threads.getCurrentThreadAllocatedBytes() - allocated;
        allocated = threads.getCurrentThreadAllocatedBytes();
        read(cdb, data, outcome, 20_000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - allocated - unmeasured).isLessThan(20_000);
    }

    private void read(Cdb cdb, ByteBuffer data, Outcome outcome, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            drive.send(cdb.u32(2, i * 32L % BLOCKS), Direction.IN, data.clear(), 30_000, outcome.clear());
            if (!outcome.good()) {
                throw new AssertionError(outcome.sense());
            }
        }
    }
}
