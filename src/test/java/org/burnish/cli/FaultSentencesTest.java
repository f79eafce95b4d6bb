package org.burnish.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.burnish.block.BlockDigest.Algorithm;
import org.burnish.block.FileBlockSource;
import org.burnish.drive.Drives;
import org.burnish.drive.OpticalDrive;
import org.burnish.drive.Readiness;
import org.burnish.drive.Timer;
import org.burnish.image.DiscImage;
import org.burnish.job.Progress;
import org.burnish.operation.DriveAccess;
import org.burnish.operation.HashImage;
import org.burnish.operation.OpenDisc;
import org.burnish.operation.ProgramFolders;
import org.burnish.scsi.Access;
import org.burnish.scsi.HostDrive;
import org.burnish.scsi.HostDrives;
import org.burnish.scsi.Transport;
import org.burnish.scsi.mmc.Blank;
import org.burnish.scsi.mmc.SendOpcInformation;
import org.burnish.scsi.mmc.SynchronizeCache;
import org.burnish.scsi.mmc.Write10;
import org.burnish.scsi.mmc.WriteParametersPage;
import org.burnish.scsi.mmc.WriteParametersPage.MultiSession;
import org.burnish.scsi.mmc.WriteParametersPage.WriteType;
import org.burnish.scsi.spc.ModeSelect;
import org.burnish.virtualdrive.DriveClock;
import org.burnish.virtualdrive.Fault;
import org.burnish.virtualdrive.VirtualDrive;
import org.burnish.virtualdrive.VirtualDrives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever goes wrong with a drive or a disc, the user reads in plain sentences what happened, what it means and what to
/// do, and finds the command and the drive's own code below. Each fault of a virtual drive is provoked here.
class FaultSentencesTest {
    private static final int BLOCKS = 64;

    @TempDir
    Path here;

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
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Stream<FaultCase> cases() {
        return FaultCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatTheUserReads(FaultCase fault) throws IOException {
        prepare(fault);
        switch (fault.use()) {
            case COMMAND_LINE -> assertThat(run("hash", "virtual:one")).isEqualTo(ExitStatus.FAILED.code());
            case DESCRIBE -> assertThat(run("info", "virtual:one")).isZero();
            default -> explain(catchThrowable(() -> use(fault.use())));
        }
        String[] said = fault.said();
        String printed = (fault.use() == FaultCase.Use.DESCRIBE ? out : err).toString(StandardCharsets.UTF_8);
        String first = fault.use() == FaultCase.Use.DESCRIBE ? "\n" : "burnish: ";
        assertThat(printed).endsWith(first + said[0] + "\n    " + said[1] + "\n" + said[2] + "\n");
    }

    @Test
    void everyFaultIsProvoked() throws IOException {
        Set<String> provoked = new TreeSet<>();
        for (FaultCase fault : cases().toList()) {
            provoked.add(kind(Fault.read(fault.fault())));
        }
        assertThat(provoked).isEqualTo(kinds());
    }

    private static String kind(Fault fault) {
        String name = fault.getClass().getSimpleName();
        return switch (fault) {
            case Fault.Line line -> name + " " + line.kind();
            case Fault.Progress progress -> name + " " + progress.told();
            default -> name;
        };
    }

    /// All that there are.
    private static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        leaves(Fault.class).map(Class::getSimpleName).forEach(kinds::add);
        kinds.removeAll(List.of("Line", "Progress"));
        Arrays.stream(Fault.LineKind.values()).forEach(kind -> kinds.add("Line " + kind));
        Stream.of("STUCK", "LYING", "SILENT").forEach(told -> kinds.add("Progress " + told));
        return kinds;
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FaultSentencesTest::leaves)
                : Stream.of(type);
    }

    private void prepare(FaultCase fault) throws IOException {
        VirtualDrives drives = drives();
        if (fault.disc().isPressed()) {
            Path image = Files.write(here.resolve("image.iso"), new byte[BLOCKS * 2048]);
            drives.create("one", "", Optional.empty());
            drives.insert("one", image, fault.disc());
        } else {
            drives.create("one", fault.use() == FaultCase.Use.ERASE_AND_READ ? "pace = 1" : "", Optional.of(fault.disc()));
        }
        String[] line = ("virtual fault one " + fault.fault()).split(" ");
        assertThat(run(line)).isZero();
    }

    private VirtualDrives drives() {
        Path folder = ProgramFolders.of(environment(), System.getProperty("os.name"), here).virtualDrives();
        return new VirtualDrives(folder, clock, image -> FileBlockSource.open(image, 2048));
    }

    private void use(FaultCase.Use use) throws IOException {
        try (VirtualDrive virtual = drives().open("one"); OpticalDrive drive = new OpticalDrive(virtual, timer)) {
            switch (use) {
                case CALIBRATE -> {
                    ready(drive);
                    drive.device().execute(new SendOpcInformation());
                }
                case WRITE -> write(drive);
                case ERASE_AND_READ -> {
                    ready(drive);
                    drive.device().execute(Blank.wholeDisc(true));
                    hash(virtual);
                }
                default -> hash(virtual);
            }
        }
    }

    private static void ready(OpticalDrive drive) throws IOException {
        assertThat(drive.waiting().untilReady(false, progress -> {})).isEqualTo(Readiness.READY);
    }

    private static void write(OpticalDrive drive) throws IOException {
        ready(drive);
        if (drive.medium().kind().isCd()) {
            drive.device().execute(new ModeSelect(WriteParametersPage.empty()
                    .writing(WriteType.TRACK_AT_ONCE, false, false, false)
                    .track(MultiSession.NEXT_ALLOWED, false, false, 4, 8)
                    .audioPauseLength(150)
                    .bytes()));
        }
        Write10 write = new Write10();
        for (int block = 0; block < BLOCKS; block += 32) {
            write.execute(drive.device(), block, 32, ByteBuffer.allocateDirect(32 * 2048));
        }
        drive.device().execute(new SynchronizeCache(false));
    }

    /// What `burnish hash` does, with a drive that is switched on already.
    private void hash(Transport transport) throws IOException {
        HostDrives only = new HostDrives() {
            @Override
            public List<HostDrive> list() {
                return List.of();
            }

            @Override
            public Transport open(String address, Access access) {
                return transport;
            }
        };
        DriveAccess access = new DriveAccess(new Drives(only, only), timer, null);
        try (DiscImage disc = OpenDisc.openBlocks(access, transport.address(), Progress.NONE)) {
            HashImage.run(disc.blocks(), EnumSet.of(Algorithm.SHA256), Progress.NONE);
        }
    }

    private Map<String, String> environment() {
        String folder = here.toString();
        return Map.of("XDG_DATA_HOME", folder, "APPDATA", folder, "LOCALAPPDATA", folder);
    }

    private Terminal terminal() {
        out.reset();
        err.reset();
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Channels.newChannel(out),
                false,
                environment(),
                () -> Instant.parse("2026-01-02T03:04:05Z"));
    }

    private int run(String... arguments) {
        return Burnish.run(terminal(), arguments);
    }

    private void explain(Throwable thrown) {
        assertThat(thrown).isInstanceOf(IOException.class);
        assertThat(FailureReport.print(thrown, terminal())).isEqualTo(ExitStatus.FAILED);
    }
}
