package org.burnish.virtualdrive;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.burnish.block.Disk;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.TransportException;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is done for each 64 KiB of a burn or a rip leaves nothing for the garbage collector.
class AllocationTest {
    private static final int COMMANDS = 400;
    private static final int BLOCKS = 32;

    @TempDir
    Path folder;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final ByteBuffer data = ByteBuffer.allocateDirect(BLOCKS * 2048);
    private final Outcome outcome = new Outcome();

    @ParameterizedTest
    @EnumSource(names = {"BD_R", "DVD_PLUS_R", "DVD_RAM"})
    void writingAndReadingAllocateNothing(MediumType type) throws IOException {
        Media.create(Disk.REAL, folder.resolve("disc"), type);
        try (VirtualDrive drive = new VirtualDrive("TEST", Personalities.named("strict"), new DriveClock.Virtual())) {
            drive.powerOn(false, Media.open(Disk.REAL, folder.resolve("disc")));
            RawDrive raw = new RawDrive(drive).settle();
            run(drive, 0x2A, Direction.OUT, 0);
            assertThat(run(drive, 0x2A, Direction.OUT, COMMANDS)).isLessThan(COMMANDS);
            raw.send("35 00 00 00 00 00 00 00 00 00");
            raw.send("5B 00 01 00 00 01 00 00 00 00");
            run(drive, 0x28, Direction.IN, 0);
            assertThat(run(drive, 0x28, Direction.IN, COMMANDS)).isLessThan(COMMANDS);
        }
    }

    /// @return bytes allocated by so many commands
    private long run(VirtualDrive drive, int code, Direction direction, int first) throws TransportException {
        Cdb cdb = new Cdb(code).u16(7, BLOCKS);
        long unmeasured = threads.getCurrentThreadAllocatedBytes();
        unmeasured = threads.getCurrentThreadAllocatedBytes() - unmeasured;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = first; i < first + COMMANDS; i++) {
            drive.send(cdb.u32(2, (long) i * BLOCKS), direction, data.clear(), 60_000, outcome.clear());
            if (!outcome.good()) {
                throw new AssertionError(outcome.sense());
            }
        }
        return threads.getCurrentThreadAllocatedBytes() - before - unmeasured;
    }
}
