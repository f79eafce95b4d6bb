package org.burnish.virtualdrive.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.virtualdrive.conformance.Bench.CLOSE_SESSION;
import static org.burnish.virtualdrive.conformance.Bench.DISC;
import static org.burnish.virtualdrive.conformance.Bench.READY;
import static org.burnish.virtualdrive.conformance.Bench.SYNC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.block.FileBlockSource;
import org.burnish.virtualdrive.RawDrive;
import org.burnish.virtualdrive.medium.Medium.Family;
import org.burnish.virtualdrive.medium.MediumType;
import org.burnish.virtualdrive.pressed.PressedDisc;
import org.junit.jupiter.api.Test;

/// What a drive answers whatever is in it.
public abstract class UnitConformance extends ConformanceContract {
    private static final String REAL = "pace = 1\nspin-up-seconds = 10";
    private static final String INQUIRY = "12 00 00 00 24 00";

    private RawDrive loading() throws IOException {
        Path image = Files.write(folder.resolve("image"), new byte[100 * 2048]);
        return bench.insert(new PressedDisc(Family.DVD, FileBlockSource.open(image, 2048)), REAL).raw();
    }

    @Test
    void powerOnIsToldOnceToAnyCommandButSomeThatLeaveIt() throws IOException {
        RawDrive raw = loading();
        assertThat(raw.tryAsk(INQUIRY, 36)).isEqualTo("GOOD");
        assertThat(raw.tryAsk("46 00 00 00 00 00 00 00 08 00", 8)).isEqualTo("GOOD");
        assertThat(raw.tryAsk("4A 01 00 00 10 00 00 00 08 00", 8)).isEqualTo("GOOD");
        assertThat(raw.tryAsk(DISC, 34)).isEqualTo("6/29/00");
        assertThat(raw.tryAsk(DISC, 34)).isEqualTo("2/04/01");
    }

    @Test
    void whileItLoadsItIsBecomingReadyAndHasNoProfile() throws IOException {
        RawDrive raw = loading();
        raw.send(READY);
        assertThat(raw.send(READY)).isEqualTo("2/04/01");
        assertThat(bench.read(0, 1)).isEqualTo("2/04/01");
        assertThat(bench.profile()).isZero();
        bench.pass(11);
        assertThat(raw.send(READY)).isEqualTo("6/28/00");
        assertThat(raw.send(READY)).isEqualTo("GOOD");
        assertThat(bench.profile()).isEqualTo(0x10);
    }

    @Test
    void anEmptyTray() throws IOException {
        RawDrive raw = bench.insert(null, "").raw();
        raw.send(READY);
        assertThat(raw.send(READY)).isEqualTo("2/3A/01");
        assertThat(raw.tryAsk(DISC, 34)).isEqualTo("2/3A/01");
        assertThat(bench.read(0, 1)).isEqualTo("2/3A/01");
        assertThat(bench.profile()).isZero();
        assertThat(raw.send("1B 00 00 00 02 00")).isEqualTo("GOOD");
        assertThat(raw.send(READY)).isEqualTo("2/3A/02");
        assertThat(raw.tryAsk(DISC, 34)).isEqualTo("2/3A/02");
        assertThat(bench.read(0, 1)).isEqualTo("2/3A/02");
    }

    @Test
    void anErasureGoesOnBehindItsCommandAndTellsHowFarItIs() throws IOException {
        RawDrive raw = bench.blank(MediumType.DVD_RW, REAL);
        assertThat(raw.send("A1 11 00 00 00 00 00 00 00 00 00 00")).isEqualTo("GOOD");
        bench.pass(15);
        assertThat(raw.send(READY)).isEqualTo("2/04/07");
        assertThat(raw.outcome().sense().progress().orElseThrow()).isBetween(0.2, 0.3);
        assertThat(raw.tryAsk(DISC, 34)).isEqualTo("2/04/07");
        assertThat(bench.write(0, 16)).isEqualTo("2/04/07");
        assertThat(raw.tryAsk(INQUIRY, 36)).isEqualTo("GOOD");
        assertThat(raw.send("1B 00 00 00 02 00")).isEqualTo("2/04/07");
        byte[] sense = raw.ask("03 00 00 00 12 00", 18);
        assertThat(sense[2]).isEqualTo((byte) 2);
        assertThat(sense[15]).isEqualTo((byte) 0x80);
        bench.pass(60);
        assertThat(raw.send(READY)).isEqualTo("GOOD");
    }

    @Test
    void aFormatIsToldByItsOwnCode() throws IOException {
        RawDrive raw = bench.blank(MediumType.BD_RE, REAL);
        assertThat(raw.send("04 11 00 00 00 00", "00 02 00 08 00 B4 74 00 00 00 08 00")).isEqualTo("GOOD");
        assertThat(raw.send(READY)).isEqualTo("2/04/04");
        assertThat(raw.tryAsk(DISC, 34)).isEqualTo("2/04/04");
        assertThat(bench.read(0, 1)).isEqualTo("2/04/04");
        bench.pass(4000);
        assertThat(raw.send(READY)).isEqualTo("GOOD");
    }

    @Test
    void aFormatInTheBackgroundLetsTheDiscBeUsed() throws IOException {
        RawDrive raw = bench.blank(MediumType.DVD_PLUS_RW, REAL);
        assertThat(raw.send("04 11 00 00 00 00", "00 02 00 08 FF FF FF FF 98 00 00 00")).isEqualTo("GOOD");
        assertThat(raw.send(READY)).isEqualTo("2/04/04");
        bench.pass(40);
        assertThat(raw.send(READY)).isEqualTo("GOOD");
        assertThat(raw.ask(DISC, 34)[7] & 3).isEqualTo(2);
        assertThat(bench.write(1_000_000, 16)).isEqualTo("GOOD");
        bench.pass(1000);
        assertThat(raw.ask(DISC, 34)[7] & 3).isEqualTo(3);
    }

    @Test
    void closingIsToldByAllOrByOne() throws IOException {
        for (String quirk : new String[] {"no", "yes"}) {
            RawDrive raw = new Bench(folder.resolve(quirk), way()).blank(MediumType.DVD_PLUS_R, REAL + "\nready-while-closing = " + quirk);
            assertThat(raw.send("2A 00 00 00 00 00 00 00 10 00", java.nio.ByteBuffer.allocate(32768))).isEqualTo("GOOD");
            assertThat(raw.send(SYNC)).isEqualTo("GOOD");
            assertThat(raw.send("5B 01 01 00 00 01 00 00 00 00")).isEqualTo("GOOD");
            assertThat(raw.send(READY)).isEqualTo(quirk.equals("yes") ? "GOOD" : "2/04/07");
            assertThat(raw.tryAsk(DISC, 34)).isEqualTo("2/04/07");
            assertThat(raw.tryAsk("28 00 00 00 00 00 00 00 01 00", 2048)).isEqualTo("2/04/07");
        }
    }

    @Test
    void aFullBufferTakesNothingAndReadingWaits() throws IOException {
        bench.blank(MediumType.DVD_PLUS_R, REAL + "\nbuffer-kib = 128");
        assertThat(bench.write(0, 32)).isEqualTo("GOOD");
        assertThat(bench.write(32, 32)).isEqualTo("GOOD");
        assertThat(bench.write(64, 32)).isEqualTo("2/04/08");
        assertThat(bench.raw().send(READY)).isEqualTo("GOOD");
        assertThat(bench.read(0, 1)).isEqualTo("2/04/08");
        assertThat(RawDrive.u32(bench.raw().ask("5C 00 00 00 00 00 00 00 0C 00", 12), 8)).isZero();
        bench.pass(0.01);
        assertThat(bench.write(64, 32)).isEqualTo("GOOD");
    }

    @Test
    void aLockedDoorStaysShut() throws IOException {
        RawDrive raw = bench.pressed(Family.DVD);
        assertThat(raw.send("1E 00 00 00 01 00")).isEqualTo("GOOD");
        assertThat(raw.send("1B 00 00 00 02 00")).isEqualTo("5/53/02");
        bench.drive().pressButton();
        raw.ask("4A 01 00 00 10 00 00 00 08 00", 8);
        bench.drive().pressButton();
        assertThat(bench.drive().isOpen()).isFalse();
        assertThat(raw.send("1E 00 00 00 00 00")).isEqualTo("GOOD");
        assertThat(raw.send("1B 00 00 00 02 00")).isEqualTo("GOOD");
        assertThat(bench.drive().isOpen()).isTrue();
    }

    @Test
    void anotherMediumIsToldOnceAndAllIsNew() throws IOException {
        RawDrive raw = bench.pressed(Family.DVD);
        Path other = Files.write(folder.resolve("other"), new byte[50 * 2048]);
        bench.drive().put(new PressedDisc(Family.BD, FileBlockSource.open(other, 2048)));
        assertThat(bench.profile()).isEqualTo(0x40);
        assertThat(raw.send(READY)).isEqualTo("6/28/00");
        assertThat(bench.lastBlock()).isEqualTo(49);
    }

    @Test
    void aResetForgetsWhatWasSet() throws IOException {
        RawDrive raw = bench.blank(MediumType.DVD_R);
        assertThat(bench.page(Bench.AT_ONCE)).isEqualTo("GOOD");
        raw.send("1E 00 00 00 01 00");
        bench.drive().faults().add(org.burnish.virtualdrive.Fault.read("bus-reset"));
        assertThat(raw.send(READY)).isEqualTo("RESET");
        assertThat(raw.send(READY)).isEqualTo("6/29/02");
        assertThat(bench.drive().isLocked()).isFalse();
        assertThat(raw.ask("5A 08 05 00 00 00 00 00 3C 00", 60)[10]).isZero();
    }

    @Test
    void aCommandThatTakesLongerThanTheSystemWaitsEndsInAReset() throws IOException {
        RawDrive raw = bench.blank(MediumType.DVD_PLUS_R, REAL);
        bench.write(0, 16);
        raw.send(SYNC);
        bench.closeTrack(1);
        assertThat(raw.timeout(7000).send(CLOSE_SESSION)).isEqualTo("TIMED_OUT");
        assertThat(raw.send(READY)).isEqualTo("6/29/02");
    }

    @Test
    void aStrictBridgeCarriesExactLengthsOnly() throws IOException {
        RawDrive raw = bench.blank(MediumType.DVD_PLUS_R, "exact-lengths = yes");
        assertThat(raw.tryAsk("51 00 00 00 00 00 00 00 22 00", 32)).isEqualTo("FAILED");
        assertThat(raw.tryAsk("51 00 00 00 00 00 00 00 22 00", 34)).isEqualTo("GOOD");
    }
}
