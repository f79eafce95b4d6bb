package org.burnish.virtualdrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.burnish.block.FileBlockSource;
import org.burnish.scsi.TransportException;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drives of a user from one run to the next.
class VirtualDrivesTest {
    @TempDir
    Path folder;

    private VirtualDrives drives;

    @BeforeEach
    void start() {
        drives = new VirtualDrives(folder.resolve("drives"), new DriveClock.Virtual(), image -> FileBlockSource.open(image, 2048));
    }

    @Test
    void oneIsThereFromTheFirstStart() throws IOException {
        assertThat(drives.list()).singleElement().satisfies(drive -> {
            assertThat(drive.address()).isEqualTo("virtual:burner");
            assertThat(drive.medium()).isEqualTo("DVD+RW 4.7 GB");
        });
        drives.remove("burner");
        assertThat(drives.list()).isEmpty();
    }

    @Test
    void whatWasWrittenIsThereInTheNextRun() throws IOException {
        drives.create("mine", "", Optional.of(MediumType.BD_R));
        try (VirtualDrive drive = drives.open("virtual:mine")) {
            RawDrive raw = new RawDrive(drive).settle();
            assertThat(raw.send("2A 00 00 00 00 00 00 00 20 00", MediaTest.blocks(0, 32))).isEqualTo("GOOD");
            assertThat(raw.send("1B 00 00 00 02 00")).isEqualTo("GOOD");
        }
        try (VirtualDrive drive = drives.open("mine")) {
            assertThat(drive.isOpen()).isTrue();
            RawDrive raw = new RawDrive(drive).settle();
            assertThat(raw.send("00 00 00 00 00 00")).isEqualTo("2/3A/02");
            assertThat(raw.send("1B 00 00 00 03 00")).isEqualTo("GOOD");
            raw.settle();
            assertThat(RawDrive.u32(raw.ask("28 00 00 00 00 1F 00 00 01 00", 2048), 0)).isEqualTo(31);
        }
    }

    @Test
    void twoCannotUseItAtTheSameTime() throws IOException {
        try (VirtualDrive _ = drives.open("burner")) {
            assertThatThrownBy(() -> drives.open("burner")).isInstanceOf(TransportException.class)
                    .extracting(e -> ((TransportException) e).reason()).isEqualTo(TransportException.Reason.IN_USE);
        }
        drives.open("burner").close();
    }

    @Test
    void aRecordedDiscGoesToTheShelfAndComesBack() throws IOException {
        drives.create("mine", "", Optional.of(MediumType.DVD_PLUS_R));
        try (VirtualDrive drive = drives.open("mine")) {
            assertThat(new RawDrive(drive).settle().send("2A 00 00 00 00 00 00 00 10 00", MediaTest.blocks(7, 16))).isEqualTo("GOOD");
        }
        Path image = Files.write(folder.resolve("some.iso"), new byte[100 * 2048]);
        drives.insert("mine", image, null);
        assertThat(describe("mine").medium()).isEqualTo("CD-ROM of " + image);
        assertThat(describe("mine").shelf()).containsEntry(1, "DVD+R 4.7 GB");
        try (VirtualDrive drive = drives.open("mine")) {
            assertThat(RawDrive.u32(new RawDrive(drive).settle().ask("25 00 00 00 00 00 00 00 00 00", 8), 0)).isEqualTo(99);
        }
        drives.insertShelved("mine", "1");
        try (VirtualDrive drive = drives.open("mine")) {
            RawDrive raw = new RawDrive(drive).settle();
            assertThat(raw.ask("52 01 00 00 00 FF 00 00 24 00", 36)[15]).isEqualTo((byte) 16);
        }
        assertThat(describe("mine").shelf()).isEmpty();
    }

    @Test
    void namesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> drives.create("../x", "", Optional.empty())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> drives.open("virtual:../burner")).isInstanceOf(TransportException.class);
        assertThatThrownBy(() -> drives.create("burner", "colour = red", Optional.empty())).hasMessageContaining("colour");
    }

    private VirtualDrives.Description describe(String name) throws IOException {
        return drives.list().stream().filter(drive -> drive.name().equals(name)).findFirst().orElseThrow();
    }
}
