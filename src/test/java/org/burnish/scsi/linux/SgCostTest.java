package org.burnish.scsi.linux;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.scsi.Access;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.junit.jupiter.api.Test;

/// What a READ (10) of 64 KiB costs apart from the drive: the calls go into the kernel, where `/dev/null` is at their end, and
/// its refusal counts as success.
class SgCostTest {
    private static final int COMMANDS = 2000;
    private static final int ROUNDS = 20;
    private static final long MOST_NANOSECONDS = 200_000;

    private final SystemCalls nullDevice = new SystemCalls() {
        private final LibC kernel = new LibC();

        @Override
        public int open(String path, int flags) {
            return kernel.open(path, flags);
        }

        @Override
        public int close(int descriptor) {
            return kernel.close(descriptor);
        }

        @Override
        public int flock(int descriptor, int operation) {
            return kernel.flock(descriptor, operation);
        }

        @Override
        public int access(String path, int mode) {
            return kernel.access(path, mode);
        }

        @Override
        public int ioctl(int descriptor, long request, long argument) {
            return ErrorNumber.ENOTTY.number() + kernel.ioctl(descriptor, request, argument);
        }

        @Override
        public void clear(long address, int length) {
            kernel.clear(address, length);
        }
    };

    @Test
    void aCommandAllocatesNothingAndTakesNoTime() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        OpenNode node = new OpenNode(nullDevice, "/dev/null", 1 << 16);
        node.open(List.of("/dev/null"), Access.SHARED);
        ByteBuffer data = ByteBuffer.allocateDirect(1 << 16);
        Cdb cdb = new Cdb(0x28).u16(7, 32);
        Outcome outcome = new Outcome();
        long bytes = Long.MAX_VALUE;
        long nanoseconds = Long.MAX_VALUE;
        try (SgTransport transport = new SgTransport(nullDevice, node)) {
            for (int round = 0; round < ROUNDS; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                long begin = System.nanoTime();
                for (int i = 0; i < COMMANDS; i++) {
                    transport.send(cdb, Direction.IN, data.clear(), 60_000, outcome.clear());
                }
                nanoseconds = Math.min(nanoseconds, (System.nanoTime() - begin) / COMMANDS);
                bytes = Math.min(bytes, threads.getCurrentThreadAllocatedBytes() - before);
            }
        }
        assertThat(outcome.transferred()).isEqualTo(1 << 16);
        assertThat(bytes).as("bytes for " + COMMANDS + " commands").isLessThan(COMMANDS);
        assertThat(nanoseconds).as("nanoseconds for a command").isLessThan(MOST_NANOSECONDS);
    }
}
