package org.burnish.virtualdrive.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.burnish.virtualdrive.conformance.Bench.INCREMENTAL;
import static org.burnish.virtualdrive.conformance.Bench.READY;
import static org.burnish.virtualdrive.conformance.Bench.SYNC;

import java.io.IOException;
import org.burnish.virtualdrive.Fault;
import org.burnish.virtualdrive.RawDrive;
import org.burnish.virtualdrive.medium.Medium.Family;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.Test;

/// What single kinds of discs do besides, and what goes wrong.
public abstract class ExtrasConformance extends ConformanceContract {
    @Test
    void pseudoOverwriteUsesItsReserveUp() throws IOException {
        bench.blank(MediumType.BD_R);
        assertThat(bench.format(12_219_392 - 393_216, 0x32 << 2, 0)).isEqualTo("GOOD");
        assertThat(bench.isCurrent(0x38)).isTrue();
        assertThat(bench.write(0, 64)).isEqualTo("GOOD");
        int before = RawDrive.u32(bench.raw().ask("51 02 00 00 00 00 00 00 10 00", 16), 4);
        assertThat(bench.write(32, 32)).isEqualTo("GOOD");
        assertThat(RawDrive.u32(bench.raw().ask("51 02 00 00 00 00 00 00 10 00", 16), 4)).isEqualTo(before - 1);
        assertThat(bench.write(128, 32)).isEqualTo("5/21/02");
        for (int i = 1; i < before; i++) {
            assertThat(bench.write(32, 32)).isEqualTo("GOOD");
        }
        assertThat(bench.write(32, 32)).isEqualTo("3/32/00");
    }

    @Test
    void aTestWriteLeavesTheDiscAsItIs() throws IOException {
        bench.blank(MediumType.DVD_R);
        bench.page("70 E5 08 10");
        assertThat(bench.write(0, 16)).isEqualTo("GOOD");
        assertThat(bench.write(16, 16)).isEqualTo("GOOD");
        assertThat(bench.write(64, 16)).isEqualTo("5/21/02");
        assertThat(bench.raw().send(SYNC)).isEqualTo("GOOD");
        assertThat(bench.state()).isEqualTo("0 0");
        bench.page(INCREMENTAL);
        assertThat(bench.write(0, 16)).isEqualTo("GOOD");
    }

    @Test
    void sectorsThatCannotBeRead() throws IOException {
        RawDrive raw = bench.pressed(Family.DVD);
        bench.drive().faults().add(Fault.read("unreadable 10-12"));
        bench.drive().faults().add(Fault.read("unreadable 20 after 3"));
        bench.drive().faults().add(Fault.read("unreadable 30-31 below 6000"));
        assertThat(bench.read(0, 10)).isEqualTo("GOOD");
        assertThat(bench.read(0, 32)).isEqualTo("3/11/00");
        assertThat(raw.outcome().sense().information()).hasValue(10);
        assertThat(bench.read(20, 1)).isEqualTo("3/11/00");
        assertThat(bench.read(20, 1)).isEqualTo("3/11/00");
        assertThat(bench.read(20, 1)).isEqualTo("GOOD");
        assertThat(bench.read(30, 1)).isEqualTo("3/11/00");
        assertThat(raw.send("BB 00 15 A4 FF FF 00 00 00 00 00 00")).isEqualTo("GOOD");
        assertThat(bench.read(30, 2)).isEqualTo("GOOD");
    }

    @Test
    void slowSectors() throws IOException {
        bench.pressed(Family.DVD);
        bench.drive().faults().add(Fault.read("slow 5-6 700"));
        double start = bench.now();
        assertThat(bench.read(0, 10)).isEqualTo("GOOD");
        assertThat(bench.now() - start).isCloseTo(1.4, within(1e-6));
    }

    @Test
    void mishapsOnTheWay() throws IOException {
        RawDrive raw = bench.pressed(Family.DVD);
        bench.drive().faults().add(Fault.read("hang"));
        assertThat(raw.send(READY)).isEqualTo("TIMED_OUT");
        assertThat(raw.send(READY)).isEqualTo("6/29/02");
        bench.drive().faults().add(Fault.read("gone"));
        assertThat(raw.send(READY)).isEqualTo("GONE");
    }

    @Test
    void theDriveThatIsSilentOrLies() throws IOException {
        RawDrive raw = bench.blank(MediumType.DVD_RW, "pace = 1");
        raw.send("A1 11 00 00 00 00 00 00 00 00 00 00");
        bench.drive().faults().add(Fault.read("progress lying"));
        assertThat(raw.send(READY)).isEqualTo("2/04/07");
        assertThat(raw.outcome().sense().progress().orElseThrow()).isGreaterThan(0.99);
        bench.drive().faults().clear();
        bench.drive().faults().add(Fault.read("progress silent"));
        raw.send(READY);
        assertThat(raw.outcome().sense().progress()).isEmpty();
    }

    @Test
    void featureAndCalibrationDenied() throws IOException {
        RawDrive raw = bench.blank(MediumType.DVD_R);
        assertThat(bench.isCurrent(0x21)).isTrue();
        bench.drive().faults().add(Fault.read("denied 21"));
        bench.drive().faults().add(Fault.read("calibration"));
        assertThat(bench.isCurrent(0x21)).isFalse();
        assertThat(raw.send("54 01 00 00 00 00 00 00 00 00")).isEqualTo("3/73/03");
    }

    @Test
    void thePowerFailsWhileItWrites() throws IOException {
        bench.blank(MediumType.DVD_PLUS_R, "pace = 1");
        bench.write(0, 32);
        bench.pass(10);
        bench.write(32, 32);
        bench.drive().faults().add(Fault.read("power-loss 64"));
        assertThat(bench.write(64, 32)).isEqualTo("RESET");
        bench.pass(10);
        assertThat(bench.raw().send(READY)).isEqualTo("6/29/00");
        bench.raw().settle();
        int next = bench.nextWritable(1);
        assertThat(next).isBetween(32, 64);
        assertThat(bench.write(next, 32)).isEqualTo("GOOD");
    }

    @Test
    void aDefectIsReplacedAsLongAsThereIsRoom() throws IOException {
        bench.blank(MediumType.BD_R);
        assertThat(bench.format(12_219_392 - 64, 0x32 << 2 | 1, 0)).isEqualTo("GOOD");
        for (int block : new int[] {5, 40, 70}) {
            bench.drive().faults().add(Fault.read("write-error " + block));
        }
        assertThat(bench.write(0, 32)).isEqualTo("GOOD");
        assertThat(bench.write(32, 32)).isEqualTo("GOOD");
        assertThat(bench.write(64, 32)).isEqualTo("3/0C/02");
        assertThat(RawDrive.u32(bench.raw().ask("AD 01 00 00 00 00 00 0A 00 10 00 00", 16), 8)).isZero();
    }

    @Test
    void aDiscThatTheDriveCannotRead() throws IOException {
        RawDrive raw = bench.pressed(Family.DVD);
        bench.drive().faults().add(Fault.read("unrecognized"));
        assertThat(raw.send(READY)).isEqualTo("2/30/00");
        assertThat(bench.read(0, 1)).isEqualTo("2/30/00");
        assertThat(bench.profile()).isZero();
    }

    @Test
    void aProtectedDisc() throws IOException {
        for (MediumType type : new MediumType[] {MediumType.DVD_PLUS_RW, MediumType.DVD_RAM}) {
            bench = new Bench(folder.resolve(type.token()), way());
            bench.blank(type);
            if (type == MediumType.DVD_PLUS_RW) {
                bench.format(0xFFFF_FFFFL, 0x98, 0);
            }
            ((org.burnish.virtualdrive.rewritable.RewritableDisc) bench.drive().medium()).lock(true);
            assertThat(bench.write(0, 16)).isEqualTo(type == MediumType.DVD_RAM ? "7/27/06" : "7/27/04");
            assertThat(bench.read(0, 16)).isEqualTo("GOOD");
            assertThat(bench.isCurrent(0x20)).isFalse();
            bench.close();
        }
    }
}
