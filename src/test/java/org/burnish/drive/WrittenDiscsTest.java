package org.burnish.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.burnish.block.FileBlockSource;
import org.burnish.scsi.mmc.Blank;
import org.burnish.scsi.mmc.CloseTrackSession;
import org.burnish.scsi.mmc.CloseTrackSession.Function;
import org.burnish.scsi.mmc.FormatDescriptor;
import org.burnish.scsi.mmc.FormatUnit;
import org.burnish.scsi.mmc.ReadFormatCapacities;
import org.burnish.scsi.mmc.SynchronizeCache;
import org.burnish.scsi.mmc.Write10;
import org.burnish.scsi.mmc.WriteParametersPage;
import org.burnish.scsi.mmc.WriteParametersPage.MultiSession;
import org.burnish.scsi.mmc.WriteParametersPage.WriteType;
import org.burnish.scsi.spc.ModeSelect;
import org.burnish.virtualdrive.DriveClock;
import org.burnish.virtualdrive.VirtualDrives;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Discs are written by the commands that a burn consists of, and what is found out about them afterwards is true.
class WrittenDiscsTest {
    private static final int BLOCKS = 320;

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

    private OpticalDrive open(MediumType type) throws IOException {
        return open(type, "");
    }

    private OpticalDrive open(MediumType type, String character) throws IOException {
        VirtualDrives drives = new VirtualDrives(folder, clock, image -> FileBlockSource.open(image, 2048));
        drives.create("one", character, Optional.of(type));
        OpticalDrive drive = new OpticalDrive(drives.open("one"), timer);
        assertThat(drive.waiting().untilReady(false, progress -> {})).isEqualTo(Readiness.READY);
        return drive;
    }

    private static byte[] content(int seed) {
        byte[] bytes = new byte[BLOCKS * 2048];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static void write(OpticalDrive drive, long start, byte[] content) throws IOException {
        Write10 write = new Write10();
        for (int block = 0; block < BLOCKS; block += 32) {
            ByteBuffer data = ByteBuffer.wrap(content, block * 2048, 32 * 2048);
            write.execute(drive.device(), (int) start + block, 32, data);
        }
        drive.device().execute(new SynchronizeCache(false));
    }

    private void close(OpticalDrive drive, Function function, int track) throws IOException {
        drive.device().execute(new CloseTrackSession(function, track, true));
        drive.waiting().untilDone(progress -> {});
    }

    private static byte[] read(OpticalDrive drive, Medium medium, long first) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(BLOCKS * 2048);
        drive.blocks(medium).read(first, into);
        return into.array();
    }

    @Test
    void aCdInTwoSessions() throws IOException {
        try (OpticalDrive drive = open(MediumType.CD_R_80)) {
            session(drive, MultiSession.NEXT_ALLOWED, content(1));
            Medium medium = drive.medium();
            assertThat(medium.kind()).isEqualTo(MediumKind.CD_R);
            assertThat(medium.state()).isEqualTo(Medium.State.APPENDABLE);
            assertThat(medium.sessions()).hasSize(1);
            assertThat(medium.tracks().getFirst().start()).isZero();
            long second = medium.nextWritable().orElseThrow();
            assertThat(second).isBetween((long) BLOCKS + 11_400, (long) BLOCKS + 11_402);
            assertThat(drive.blocks(medium).blockCount()).isEqualTo(BLOCKS);
            session(drive, MultiSession.NONE, content(2));
            Medium whole = drive.medium();
            assertThat(whole.state()).isEqualTo(Medium.State.COMPLETE);
            assertThat(whole.sessions()).hasSize(2);
            assertThat(whole.nextWritable()).isEmpty();
            assertThat(whole.freeBlocks()).isZero();
            assertThat(read(drive, whole, 0)).isEqualTo(content(1));
            assertThat(read(drive, whole, second)).isEqualTo(content(2));
            ByteBuffer gap = ByteBuffer.allocate(2048);
            drive.blocks(whole).read(BLOCKS + 100, gap);
            assertThat(gap.array()).containsOnly(0);
        }
    }

    private void session(OpticalDrive drive, MultiSession multiSession, byte[] content) throws IOException {
        drive.device().execute(new ModeSelect(WriteParametersPage.empty()
                .writing(WriteType.TRACK_AT_ONCE, false, true, false)
                .track(multiSession, false, false, 4, 8)
                .audioPauseLength(150)
                .bytes()));
        write(drive, drive.medium().nextWritable().orElseThrow(), content);
        close(drive, Function.SESSION, 0);
    }

    @ParameterizedTest
    @CsvSource({"DVD_PLUS_R, DVD_PLUS_R, FINALIZE", "BD_R, BD_R, FINALIZE", "BD_R_DL, BD_R_DL, FINALIZE",
            "DVD_PLUS_R_DL, DVD_PLUS_R_DL, FINALIZE_MINIMAL"})
    void recordableDiscsInTwoSessions(MediumType type, MediumKind kind, Function last) throws IOException {
        try (OpticalDrive drive = open(type)) {
            write(drive, 0, content(1));
            close(drive, Function.TRACK, 1);
            close(drive, Function.SESSION, 0);
            Medium medium = drive.medium();
            assertThat(medium.kind()).isEqualTo(kind);
            assertThat(medium.state()).isEqualTo(Medium.State.APPENDABLE);
            assertThat(medium.recordedBlocks()).isEqualTo(BLOCKS);
            assertThat(medium.sessions()).hasSize(1);
            long second = medium.nextWritable().orElseThrow();
            assertThat(second).isGreaterThanOrEqualTo(BLOCKS);
            assertThat(medium.totalBlocks()).isEqualTo(second + medium.freeBlocks());
            write(drive, second, content(2));
            close(drive, Function.TRACK, 2);
            close(drive, last, 0);
            Medium whole = drive.medium();
            assertThat(whole.state()).isEqualTo(Medium.State.COMPLETE);
            assertThat(whole.sessions()).hasSize(2);
            assertThat(whole.tracks().getLast().start()).isEqualTo(second);
            assertThat(whole.freeBlocks()).isZero();
            assertThat(read(drive, whole, second)).isEqualTo(content(2));
        }
    }

    @ParameterizedTest
    @CsvSource({"DVD_PLUS_RW, 38", "BD_RE, 0", "BD_RE_DL, 0"})
    void rewritableDiscs(MediumType type, int formatType) throws IOException {
        try (OpticalDrive drive = open(type)) {
            Medium blank = drive.medium();
            assertThat(blank.state()).isEqualTo(Medium.State.UNFORMATTED);
            FormatDescriptor format = drive.device().execute(new ReadFormatCapacities()).format(formatType).orElseThrow();
            drive.device().execute(new FormatUnit(format, blank.kind().isBd(), true));
            List<OptionalDouble> told = new ArrayList<>();
            drive.waiting().untilDone(told::add);
            Medium medium = drive.medium();
            assertThat(medium.state()).isEqualTo(Medium.State.OVERWRITABLE);
            assertThat(medium.freeBlocks()).isBetween(type.blocks() * 9L / 10, (long) type.blocks());
            write(drive, 3200, content(3));
            assertThat(read(drive, drive.medium(), 3200)).isEqualTo(content(3));
        }
    }

    @Test
    void aCdRwIsErased() throws IOException {
        try (OpticalDrive drive = open(MediumType.CD_RW, "pace = 1")) {
            session(drive, MultiSession.NONE, content(1));
            assertThat(drive.medium().state()).isEqualTo(Medium.State.COMPLETE);
            assertThat(drive.medium().isWritable()).isTrue();
            List<OptionalDouble> told = new ArrayList<>();
            drive.device().execute(Blank.wholeDisc(true));
            drive.waiting().untilDone(told::add);
            assertThat(told).isNotEmpty();
            assertThat(drive.medium().state()).isEqualTo(Medium.State.BLANK);
        }
    }
}
