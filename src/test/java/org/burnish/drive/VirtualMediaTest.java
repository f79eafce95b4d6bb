package org.burnish.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.burnish.block.FileBlockSource;
import org.burnish.virtualdrive.DriveClock;
import org.burnish.virtualdrive.VirtualDrives;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is found out about every disc of the virtual burner, which shares no code with who asks.
class VirtualMediaTest {
    @TempDir
    Path folder;

    private final DriveClock.Virtual clock = new DriveClock.Virtual();
    private final Timer timer = new Timer() {
        @Override
        public long nanoseconds() {
            return clock.nanoseconds();
        }

        @Override
        public void pause(long milliseconds) {
            clock.pass(milliseconds * 1_000_000);
        }
    };

    private VirtualDrives drives() {
        return new VirtualDrives(folder.resolve("drives"), clock, image -> FileBlockSource.open(image, 2048));
    }

    private Medium identify(OpticalDrive drive) throws IOException {
        assertThat(drive.waiting().untilReady(false, progress -> {})).isEqualTo(Readiness.READY);
        return drive.medium();
    }

    @ParameterizedTest
    @CsvSource({
        "CD_R_74, CD_R, BLANK", "CD_R_80, CD_R, BLANK", "CD_R_90, CD_R, BLANK", "CD_RW, CD_RW, BLANK",
        "DVD_R, DVD_R, BLANK", "DVD_R_DL, DVD_R_DL, BLANK", "DVD_RW, DVD_RW, BLANK", "DVD_PLUS_R, DVD_PLUS_R, BLANK",
        "DVD_PLUS_R_DL, DVD_PLUS_R_DL, BLANK", "DVD_PLUS_RW, DVD_PLUS_RW, UNFORMATTED", "DVD_RAM, DVD_RAM, OVERWRITABLE",
        "BD_R, BD_R, BLANK", "BD_R_DL, BD_R_DL, BLANK", "BD_R_XL, BD_R_TL, BLANK", "BD_R_128, BD_R_QL, BLANK",
        "BD_RE, BD_RE, UNFORMATTED", "BD_RE_DL, BD_RE_DL, UNFORMATTED", "BD_RE_XL, BD_RE_TL, UNFORMATTED",
    })
    void blankDiscs(MediumType type, MediumKind kind, Medium.State state) throws IOException {
        drives().create("one", "", Optional.of(type));
        try (OpticalDrive drive = new OpticalDrive(drives().open("one"), timer)) {
            Medium medium = identify(drive);
            assertThat(medium.kind()).isEqualTo(kind);
            assertThat(medium.state()).isEqualTo(state);
            assertThat(medium.layers()).isEqualTo(type.layers());
            assertThat(medium.isWritable()).isTrue();
            assertThat(medium.freeBlocks()).isBetween(type.blocks() * 94L / 100, (long) type.blocks());
            assertThat(medium.totalBlocks()).isBetween(medium.freeBlocks(), medium.freeBlocks() + (kind.isCd() ? 2 : 0));
            assertThat(medium.sessions()).hasSize(state == Medium.State.OVERWRITABLE ? 1 : 0);
            assertThat(medium.writeSpeeds()).isNotEmpty();
            assertThat(medium.multiple(medium.writeSpeeds().getFirst())).isBetween(1.0, 60.0);
            assertThat(medium.protection()).isEqualTo(Medium.Protection.NONE);
            assertThat(medium.nextWritable().orElse(0)).isZero();
            if (state == Medium.State.BLANK) {
                assertThat(medium.nextWritable()).hasValue(0);
                assertThat(medium.recordedBlocks()).isZero();
            }
            if (type != MediumType.DVD_RAM) {
                assertThat(medium.manufacturer()).isNotEmpty();
            }
        }
    }

    /// Its groove can't say more than 80 minutes.
    @Test
    void aDiscThatIsLongerThanItSays() throws IOException {
        drives().create("one", "", Optional.of(MediumType.CD_R_99));
        try (OpticalDrive drive = new OpticalDrive(drives().open("one"), timer)) {
            assertThat(identify(drive).totalBlocks()).isEqualTo(359_849);
        }
    }

    @ParameterizedTest
    @CsvSource({"CD_ROM, CD_ROM", "DVD_ROM, DVD_ROM", "BD_ROM, BD_ROM"})
    void pressedDiscs(MediumType type, MediumKind kind) throws IOException {
        byte[] content = new byte[400 * 2048];
        new Random(1).nextBytes(content);
        Path image = Files.write(folder.resolve("image"), content);
        drives().create("one", "", Optional.empty());
        drives().insert("one", image, type);
        try (OpticalDrive drive = new OpticalDrive(drives().open("one"), timer)) {
            Medium medium = identify(drive);
            assertThat(medium.kind()).isEqualTo(kind);
            assertThat(medium.state()).isEqualTo(Medium.State.COMPLETE);
            assertThat(medium.recordedBlocks()).isEqualTo(400);
            assertThat(medium.totalBlocks()).isEqualTo(400);
            assertThat(medium.freeBlocks()).isZero();
            assertThat(medium.isWritable()).isFalse();
            assertThat(medium.tracks()).hasSize(1);
            ByteBuffer read = ByteBuffer.allocate(content.length);
            DiscBlocks blocks = drive.blocks(medium);
            assertThat(blocks.blockCount()).isEqualTo(400);
            blocks.read(0, read);
            assertThat(read.array()).isEqualTo(content);
        }
    }

    @Test
    void theDrive() throws IOException {
        drives().create("one", "", Optional.empty());
        try (OpticalDrive drive = new OpticalDrive(drives().open("one"), timer)) {
            assertThat(drive.waiting().untilReady(false, progress -> {})).isIn(Readiness.NO_DISC, Readiness.TRAY_OPEN);
            DriveDescription description = drive.description();
            assertThat(description.address()).isEqualTo("virtual:one");
            assertThat(description.model()).isNotEmpty();
            assertThat(description.writes()).contains("CD-R", "CD-RW", "DVD-R", "DVD+R", "DVD+RW", "DVD-RAM", "BD-R", "BD-RE");
            assertThat(description.reads()).contains("CD-ROM", "DVD-ROM", "BD-ROM");
            assertThat(description.bufferBytes()).isPositive();
            assertThat(description.tray()).isTrue();
        }
    }

    @Test
    void theTray() throws IOException {
        drives().create("one", "", Optional.of(MediumType.DVD_PLUS_R));
        try (OpticalDrive drive = new OpticalDrive(drives().open("one"), timer)) {
            identify(drive);
            MediaWatch watch = drive.watch();
            assertThat(watch.poll()).isIn(MediaWatch.Change.NOTHING, MediaWatch.Change.DISC_CHANGED);
            drive.lock(true);
            drive.eject(progress -> {});
            assertThat(drive.waiting().now()).isEqualTo(Readiness.TRAY_OPEN);
            timer.pause(1000);
            assertThat(watch.poll()).isEqualTo(MediaWatch.Change.DISC_REMOVED);
            assertThat(drive.load(progress -> {})).isEqualTo(Readiness.READY);
            timer.pause(1000);
            assertThat(watch.poll()).isEqualTo(MediaWatch.Change.DISC_INSERTED);
            assertThat(watch.poll()).isEqualTo(MediaWatch.Change.NOTHING);
        }
    }

    @Test
    void speeds() throws IOException {
        drives().create("one", "", Optional.of(MediumType.BD_R));
        try (OpticalDrive drive = new OpticalDrive(drives().open("one"), timer)) {
            Medium medium = identify(drive);
            assertThat(medium.readSpeeds()).isNotEmpty();
            assertThat(drive.setReadSpeed(medium, medium.readSpeeds().getLast())).isTrue();
            drive.resetSpeed();
        }
    }
}
