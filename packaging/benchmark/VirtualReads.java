import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.block.FileBlockSource;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.Direction;
import org.burnish.scsi.Outcome;
import org.burnish.virtualdrive.DriveClock;
import org.burnish.virtualdrive.Personalities;
import org.burnish.virtualdrive.VirtualDrive;
import org.burnish.virtualdrive.medium.Medium.Family;
import org.burnish.virtualdrive.pressed.PressedDisc;

/// Measures READ (10) of 64 KiB through the virtual burner, for packaging/bench: what the layer costs apart from a drive.
/// usage: java -cp 'target/burnish/lib/*' VirtualReads.java FOLDER
final class VirtualReads {
    private static final int BLOCKS = 16_384;
    private static final int COMMAND_BLOCKS = 32;
    private static final int COMMANDS = 100_000;

    public static void main(String[] arguments) throws IOException {
        Path image = Files.write(Path.of(arguments[0]).resolve("disc.iso"), new byte[BLOCKS * 2048]);
        try (VirtualDrive drive = new VirtualDrive("BENCH", Personalities.named("strict"), DriveClock.wall())) {
            drive.powerOn(false, new PressedDisc(Family.DVD, FileBlockSource.open(image, 2048)));
            read(drive, COMMANDS);
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            read(drive, COMMANDS);
            long nanoseconds = (System.nanoTime() - start) / COMMANDS;
            allocated = (threads.getCurrentThreadAllocatedBytes() - allocated) / COMMANDS;
            System.out.printf("| READ (10) of 64 KiB through the virtual burner | Burnish | %.7f | %d MB/s, %d bytes allocated per command | |%n",
                    nanoseconds * 1e-9, COMMAND_BLOCKS * 2048L * 1000 / nanoseconds, allocated);
        }
    }

    private static void read(VirtualDrive drive, int commands) throws IOException {
        Cdb cdb = new Cdb(0x28).u16(7, COMMAND_BLOCKS);
        ByteBuffer data = ByteBuffer.allocateDirect(COMMAND_BLOCKS * 2048);
        Outcome outcome = new Outcome();
        for (int i = 0; i < commands; i++) {
            drive.send(cdb.u32(2, (long) i * COMMAND_BLOCKS % BLOCKS), Direction.IN, data.clear(), 30_000, outcome.clear());
            if (!outcome.good() && i > 2) {
                throw new IOException("a read failed: " + outcome.sense());
            }
        }
    }
}
