package org.burnish.virtualdrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.block.FileBlockSource;
import org.burnish.scsi.TransportException;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another process has the drive, and is killed while it burns.
class KilledProcessTest {
    private static final int BLOCKS = 32;
    private static final int ENOUGH = 20;

    @TempDir
    Path folder;

    @Test
    void theDriveIsItsOwnUntilItDiesAndTheDiscHasWhatWasPromised() throws Exception {
        VirtualDrives drives = drives(folder);
        drives.create("mine", "", Optional.of(MediumType.BD_R));
        Process burning = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        System.getProperty("java.class.path"), Burning.class.getName(), folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int promised = 0;
        try (BufferedReader told = burning.inputReader()) {
            while (promised < ENOUGH) {
                promised = Integer.parseInt(told.readLine());
            }
            assertThatThrownBy(() -> drives.open("mine")).isInstanceOf(TransportException.class);
            for (String line = told.readLine(); told.ready(); line = told.readLine()) {
                promised = Integer.parseInt(line);
            }
        } finally {
            burning.destroyForcibly().waitFor();
        }
        try (VirtualDrive drive = drives.open("mine")) {
            RawDrive raw = new RawDrive(drive).settle();
            for (int part = 0; part < promised; part++) {
                byte[] block = raw.ask(String.format("28 00 %08X 00 0001 00", part * BLOCKS), 2048);
                assertThat(RawDrive.u32(block, 0)).isEqualTo(part + 1);
            }
            int next = RawDrive.u32(raw.ask("52 01 00 00 00 01 00 00 24 00", 36), 12);
            assertThat(next).isGreaterThanOrEqualTo(promised * BLOCKS);
            assertThat(raw.send(String.format("2A 00 %08X 00 0020 00", next), ByteBuffer.allocate(BLOCKS * 2048))).isEqualTo("GOOD");
        }
    }

    private static VirtualDrives drives(Path folder) {
        return new VirtualDrives(folder.resolve("drives"), DriveClock.wall(), image -> FileBlockSource.open(image, 2048));
    }

    /// Burns without end, and tells of every part that is safe.
    static final class Burning {
        public static void main(String[] arguments) throws IOException {
            PrintStream told = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
            try (VirtualDrive drive = drives(Path.of(arguments[0])).open("mine")) {
                RawDrive raw = new RawDrive(drive).settle();
                for (int part = 0; ; part++) {
                    ByteBuffer data = ByteBuffer.allocate(BLOCKS * 2048).putInt(0, part + 1);
                    require(raw.send(String.format("2A 00 %08X 00 0020 00", part * BLOCKS), data));
                    require(raw.send("35 00 00 00 00 00 00 00 00 00"));
                    told.println(part + 1);
                }
            }
        }

        private static void require(String status) {
            if (!status.equals("GOOD")) {
                throw new IllegalStateException(status);
            }
        }
    }
}
