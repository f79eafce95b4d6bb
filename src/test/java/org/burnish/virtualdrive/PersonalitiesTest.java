package org.burnish.virtualdrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.block.Disk;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Drives of every character burn a disc for a program that is patient.
class PersonalitiesTest {
    @SuppressWarnings("unused") // by name
    static final List<String> BURNING = Personalities.NAMES.stream().filter(name -> !name.equals("dying")).toList();

    @TempDir
    Path folder;

    private final DriveClock.Virtual clock = new DriveClock.Virtual();
    private VirtualDrive drive;
    private RawDrive raw;

    private void start(String name) throws IOException {
        Media.create(Disk.REAL, folder.resolve("disc"), MediumType.BD_R);
        Personality personality = Personalities.named(name);
        drive = new VirtualDrive("TEST", personality, clock, Faults.read(personality.faults()), () -> {});
        drive.powerOn(false, Media.open(Disk.REAL, folder.resolve("disc")));
        raw = new RawDrive(drive).timeout(3_600_000);
    }

    @ParameterizedTest
    @FieldSource("BURNING")
    void burns(String name) throws IOException {
        start(name);
        patiently("00 00 00 00 00 00");
        for (int part = 0; part < 64; part++) {
            String write = String.format("2A 00 %08X 00 0020 00", part * 32);
            String status = raw.send(write, MediaTest.blocks(part * 32, 32));
            while (isTransient(status)) {
                clock.passSeconds(0.1);
                status = raw.send(write, MediaTest.blocks(part * 32, 32));
            }
            assertThat(status).isEqualTo("GOOD");
        }
        patiently("35 00 00 00 00 00 00 00 00 00");
        patiently("5B 00 01 00 00 01 00 00 00 00");
        patiently("5B 00 02 00 00 00 00 00 00 00");
        assertThat(RawDrive.u32(raw.ask("28 00 00 00 07 FF 00 00 01 00", 2048), 0)).isEqualTo(2047);
        drive.close();
    }

    private void patiently(String cdb) {
        String status = raw.send(cdb);
        for (int i = 0; i < 1000 && isTransient(status); i++) {
            clock.passSeconds(1);
            status = raw.send(cdb);
        }
        assertThat(status).isEqualTo("GOOD");
    }

    private static boolean isTransient(String status) {
        return status.startsWith("6/") || status.startsWith("2/04/") || status.equals("2/3A/01");
    }

    @Test
    void aDyingDriveFails() throws IOException {
        start("dying");
        patiently("00 00 00 00 00 00");
        assertThat(raw.send("54 01 00 00 00 00 00 00 00 00")).isEqualTo("3/73/03");
        assertThat(raw.send("2A 00 00 00 00 00 00 00 20 00", MediaTest.blocks(0, 32))).isEqualTo("GOOD");
        assertThat(raw.send("2A 00 00 00 00 20 00 00 40 00", MediaTest.blocks(32, 64))).isEqualTo("3/0C/00");
        drive.close();
    }

    @Test
    void afterLoadingThereIsNoDiscForAMoment() throws IOException {
        start("lg");
        raw.settle();
        assertThat(raw.send("1B 00 00 00 02 00")).isEqualTo("GOOD");
        assertThat(raw.send("1B 01 00 00 03 00")).isEqualTo("GOOD");
        assertThat(raw.send("00 00 00 00 00 00")).isEqualTo("6/28/00");
        assertThat(raw.send("00 00 00 00 00 00")).isEqualTo("2/3A/01");
        assertThat(raw.send("00 00 00 00 00 00")).isEqualTo("GOOD");
        drive.close();
    }

    @Test
    void aRealOneTakesItsTime() throws IOException {
        start("real");
        patiently("00 00 00 00 00 00");
        double before = clock.nanoseconds() * 1e-9;
        raw.send("BB 00 FF FF 23 20 00 00 00 00 00 00");
        for (int part = 0; part < 500; part++) {
            String write = String.format("2A 00 %08X 00 0020 00", part * 32);
            while (!raw.send(write, MediaTest.blocks(0, 32)).equals("GOOD")) {
                clock.passSeconds(0.02);
            }
        }
        patiently("35 00 00 00 00 00 00 00 00 00");
        assertThat(clock.nanoseconds() * 1e-9 - before).as("32 MB at 2x").isBetween(3.0, 6.0);
        drive.close();
    }

    @Test
    void eachDiffersFromTheStrictOneInWhatItSays() throws IOException {
        start("legacy");
        raw.settle();
        assertThat(raw.tryAsk("46 00 00 00 00 00 00 00 08 00", 8)).isEqualTo("5/20/00");
        drive.close();
        folder = folder.resolve("next");
        start("usb-bridge");
        raw.settle();
        assertThat(raw.tryAsk("12 00 00 00 60 00", 96)).isEqualTo("FAILED");
        assertThat(raw.tryAsk("12 00 00 00 24 00", 36)).isEqualTo("GOOD");
        drive.close();
        folder = folder.resolve("next");
        start("short-answers");
        raw.settle();
        assertThat(raw.ask("AD 01 00 00 00 00 00 00 10 04 00 00", 4100)).startsWith(0, 2, 0, 0);
        assertThat(RawDrive.u32(raw.ask("AC 00 00 00 00 00 00 00 00 10 03 00", 264), 0)).isEqualTo(20);
        drive.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pace = fast", "pace", "unwritten = none", "colour = red", "exact-lengths = maybe", "progress = none"})
    void descriptionsThatMakeNoSense(String line) {
        assertThatThrownBy(() -> Personalities.of(line)).isInstanceOf(VirtualDriveException.class).hasMessageContaining("description");
    }
}
