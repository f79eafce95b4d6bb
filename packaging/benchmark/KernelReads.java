import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Access;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.linux.LinuxDrives;

/// Measures READ (10) of 64 KiB by SG_IO apart from a drive, for packaging/bench: /dev/null refuses at the end of the way
/// through the kernel, and the refusal's exception is measured with it.
/// usage: java -cp 'target/burnish/lib/*' KernelReads.java
final class KernelReads {
    private static final int COMMAND_BLOCKS = 32;
    private static final int COMMANDS = 200_000;

    public static void main(String[] arguments) throws IOException {
        try (Transport transport = new LinuxDrives().open("/dev/null", Access.SHARED)) {
            read(transport);
            long start = System.nanoTime();
            read(transport);
            long nanoseconds = (System.nanoTime() - start) / COMMANDS;
            System.out.printf("| READ (10) of 64 KiB by SG_IO, apart from the drive | Burnish | %.7f | %d MB/s at most | |%n",
                    nanoseconds * 1e-9, COMMAND_BLOCKS * 2048L * 1000 / nanoseconds);
        }
    }

    private static void read(Transport transport) {
        Cdb cdb = new Cdb(0x28).u16(7, COMMAND_BLOCKS);
        ByteBuffer data = ByteBuffer.allocateDirect(COMMAND_BLOCKS * 2048);
        Outcome outcome = new Outcome();
        for (int i = 0; i < COMMANDS; i++) {
            try {
                transport.send(cdb, Direction.IN, data.clear(), 30_000, outcome.clear());
            } catch (TransportException e) {
                if (e.reason() != TransportException.Reason.NO_DRIVE) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
