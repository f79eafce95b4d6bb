package org.burnish.scsi.mmc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Deadline;
import org.burnish.scsi.Device;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.junit.jupiter.api.Test;

/// Reading and writing blocks allocates nothing for a command.
class TransferAllocationTest {
    private static final int COMMANDS = 20_000;

    /// Takes and brings whatever is asked for.
    private static final class Willing implements Transport {
        @Override
        public void send(Cdb cdb, Direction direction, ByteBuffer data, int milliseconds, Outcome outcome) {
            outcome.transferred(data.remaining());
            data.position(data.limit());
        }

        @Override
        public int maximumTransfer() {
            return 65_536;
        }

        @Override
        public String address() {
            return "willing";
        }

        @Override
        public void close() {}
    }

    @Test
    void nothingIsAllocatedForACommand() throws IOException {
        Device device = new Device(new Willing());
        Read10 read = new Read10(false);
        Write10 write = new Write10();
        ReadCd readCd = new ReadCd(CdSelection.whole(CdSelection.ErrorPointers.NONE, CdSelection.SubChannel.NONE));
        ByteBuffer data = ByteBuffer.allocateDirect(65_536);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int i = 0; i < 2 * COMMANDS; i++) {
            if (i == COMMANDS) {
                before = threads.getCurrentThreadAllocatedBytes();
            }
            read.execute(device, i, 32, data.clear(), Deadline.READ);
            write.execute(device, i, 32, data.clear());
            readCd.execute(device, i, 27, data.clear(), Deadline.READ);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(COMMANDS);
    }
}
