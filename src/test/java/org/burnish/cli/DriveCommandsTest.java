package org.burnish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.burnish.scsi.recording.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the command line tells of drives and of the discs in them.
class DriveCommandsTest {
    @TempDir
    Path here;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        String folder = here.toString();
        Map<String, String> environment = Map.of("XDG_DATA_HOME", folder, "APPDATA", folder, "LOCALAPPDATA", folder);
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Channels.newChannel(out),
                false,
                environment,
                () -> Instant.parse("2026-01-02T03:04:05Z"));
        return Burnish.run(terminal, arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /// A virtual drive with a disc that holds one file.
    private Path disc() throws IOException {
        Path file = Files.writeString(here.resolve("hello.txt"), "hello");
        Path image = here.resolve("image.iso");
        assertThat(run("build", file.toString(), "-o", image.toString(), "--quiet")).isZero();
        assertThat(run("virtual", "create", "rom", "--medium", "dvd-r")).isZero();
        assertThat(run("virtual", "insert", "rom", image.toString())).isZero();
        return image;
    }

    @Test
    void aNewcomerSeesADrive() {
        assertThat(run("drives")).isZero();
        assertThat(printed()).contains("virtual:burner       BURNISH VIRTUAL BURNER, firmware 1.0\n    DVD+RW, not formatted");
        assertThat(run("drives", "--json")).isZero();
        assertThat(printed()).contains("\"address\" : \"virtual:burner\"", "\"problem\" : null");
    }

    @Test
    void theDriveAndABlankDisc() {
        assertThat(run("virtual", "create", "big", "--medium", "bd-r-128")).isZero();
        assertThat(run("info", "virtual:big")).isZero();
        assertThat(printed())
                .contains("virtual:big: BURNISH VIRTUAL BURNER", "    Firmware      1.0", "    Writes        CD-R, CD-RW, DVD-R")
                .contains("BD-R XL, four layers: blank")
                .contains("    Size          62,500,864 sectors, 128,001.8 MB", "    Layers        4");
        assertThat(run("info", "virtual:big", "--json")).isZero();
        assertThat(printed())
                .contains("\"type\" : \"bd-r-128\"", "\"freeSectors\" : 62500864", "\"state\" : \"blank\"")
                .contains("\"state\" : \"ready\"");
    }

    @Test
    void aDiscWithFiles() throws IOException {
        Path image = disc();
        assertThat(run("info", "virtual:rom")).isZero();
        assertThat(printed()).contains("CD-ROM: complete", "  Track 1", "Rock Ridge (--tree rockridge");
        assertThat(run("ls", "virtual:rom")).isZero();
        assertThat(printed()).isEqualTo("hello.txt\n");
        assertThat(run("cat", "virtual:rom", "hello.txt")).isZero();
        assertThat(printed()).isEqualTo("hello");
        assertThat(run("extract", "virtual:rom", "-d", here.resolve("out").toString())).isZero();
        assertThat(here.resolve("out/hello.txt")).hasContent("hello");
        assertThat(run("check", "virtual:rom")).isZero();
        assertThat(run("hash", "virtual:rom")).isZero();
        String ofDisc = printed().substring(0, 64);
        assertThat(run("hash", image.toString())).isZero();
        assertThat(printed()).startsWith(ofDisc);
    }

    @Test
    void anEmptyDrive() {
        assertThat(run("virtual", "create", "one", "--medium", "cd-rw")).isZero();
        assertThat(run("virtual", "eject", "one")).isZero();
        assertThat(run("info", "virtual:one")).isZero();
        assertThat(printed()).contains("The tray is open.");
        assertThat(run("ls", "virtual:one")).isEqualTo(1);
        assertThat(said()).contains("virtual:one: The tray is open.", "Put a disc in and close the tray.");
    }

    @Test
    void aBlankDiscHasNoFiles() {
        assertThat(run("virtual", "create", "one", "--medium", "cd-r-80")).isZero();
        assertThat(run("ls", "virtual:one")).isEqualTo(1);
        assertThat(said()).contains("Nothing is written on the disc in virtual:one.");
    }

    @Test
    void drivesThatAreNotThere() {
        assertThat(run("info", "virtual:nobody")).isEqualTo(1);
        assertThat(said()).contains("There is no virtual drive 'nobody'.", "burnish drives lists what there is.");
        if (System.getProperty("os.name").equals("Linux") && !Files.exists(Path.of("/dev/sr7"))) {
            assertThat(run("info", "/dev/sr7")).isEqualTo(1);
            assertThat(said()).contains("There is no drive /dev/sr7.");
        }
    }

    /// Recording shows every command, and can be played back.
    @Test
    void recordingTheCommands() throws IOException {
        disc();
        Path log = here.resolve("log.txt");
        assertThat(run("ls", "virtual:rom", "--scsi-log", log.toString())).isZero();
        try (BufferedReader recording = Files.newBufferedReader(log)) {
            assertThat(Recording.read(recording).commands()).hasSizeGreaterThan(10);
        }
        assertThat(run("ls", "virtual:rom", "--scsi-log", here.resolve("no/such/folder").toString())).isEqualTo(1);
        assertThat(said()).contains("cannot be written");
    }

    @Test
    void aSectorThatCannotBeRead() throws IOException {
        disc();
        assertThat(run("virtual", "fault", "rom", "unreadable 16")).isZero();
        assertThat(run("ls", "virtual:rom")).isEqualTo(1);
        assertThat(said()).contains("Sector 16 can't be read.", "What lies there is missing.", "READ (10): 3/11/");
    }

    @Test
    void aDriveThatIsUnpluggedOrRefuses() throws IOException {
        disc();
        assertThat(run("virtual", "fault", "rom", "gone")).isZero();
        assertThat(run("ls", "virtual:rom")).isEqualTo(1);
        assertThat(said()).contains("The drive is not there any more.", "Check the cable");
        assertThat(run("drives")).isZero();
        assertThat(printed()).contains("virtual:rom", "The drive is not there any more.");
    }

    @Test
    void aDiscThatHoldsNoFiles() throws IOException {
        Path noise = Files.write(here.resolve("noise.iso"), new byte[400 * 2048]);
        assertThat(run("virtual", "create", "one", "--medium", "dvd-r")).isZero();
        assertThat(run("virtual", "insert", "one", noise.toString())).isZero();
        assertThat(run("info", "virtual:one")).isZero();
        assertThat(printed()).contains("400 sectors", "Files: none that Burnish can read.");
    }
}
