package org.burnish.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.block.FileBlockSource;
import org.burnish.virtualdrive.DriveClock;
import org.burnish.virtualdrive.Personalities;
import org.burnish.virtualdrive.VirtualDrives;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is found out about discs does not depend on the character of the drive: strict or lax, slow, forgetful, with short
/// answers, without features.
class CharactersTest {
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

    static Stream<Arguments> drivesAndDiscs() {
        return Personalities.NAMES.stream().flatMap(name -> Stream.of(
                Arguments.of(name, MediumType.CD_R_80, MediumKind.CD_R, Medium.State.BLANK),
                Arguments.of(name, MediumType.CD_RW, MediumKind.CD_RW, Medium.State.BLANK),
                Arguments.of(name, MediumType.DVD_R, MediumKind.DVD_R, Medium.State.BLANK),
                Arguments.of(name, MediumType.DVD_PLUS_RW, MediumKind.DVD_PLUS_RW, Medium.State.UNFORMATTED),
                Arguments.of(name, MediumType.BD_R_DL, MediumKind.BD_R_DL, Medium.State.BLANK),
                Arguments.of(name, MediumType.BD_RE, MediumKind.BD_RE, Medium.State.UNFORMATTED)))
                .filter(row -> !row.get()[0].equals("legacy") || ((MediumKind) row.get()[2]).isCd());
    }

    @ParameterizedTest
    @MethodSource("drivesAndDiscs")
    void theSameIsFoundOut(String character, MediumType type, MediumKind kind, Medium.State state) throws IOException {
        VirtualDrives drives = new VirtualDrives(folder, clock, image -> FileBlockSource.open(image, 2048));
        drives.create("one", Personalities.description(character), Optional.of(type));
        try (OpticalDrive drive = new OpticalDrive(drives.open("one"), timer)) {
            assertThat(drive.waiting().untilReady(false, progress -> {})).isEqualTo(Readiness.READY);
            Medium medium = drive.medium();
            assertThat(medium.kind()).isEqualTo(kind);
            assertThat(medium.state()).isEqualTo(state);
            assertThat(medium.freeBlocks()).isBetween(type.blocks() * 9L / 10, (long) type.blocks());
            assertThat(medium.nextWritable().orElse(0)).isZero();
            assertThat(medium.writeSpeeds()).isNotEmpty();
            DriveDescription description = drive.description();
            assertThat(description.writes()).contains(kind.isCd() ? "CD-RW" : "DVD-R");
            drive.eject(progress -> {});
            assertThat(drive.waiting().now()).isEqualTo(Readiness.TRAY_OPEN);
            assertThat(drive.load(progress -> {})).isEqualTo(Readiness.READY);
        }
    }
}
