package org.burnish.virtualdrive.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.virtualdrive.conformance.Bench.AT_ONCE;
import static org.burnish.virtualdrive.conformance.Bench.CLOSE_SESSION;
import static org.burnish.virtualdrive.conformance.Bench.INCREMENTAL;
import static org.burnish.virtualdrive.conformance.Bench.SYNC;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.virtualdrive.Fault;
import org.burnish.virtualdrive.medium.Medium.Family;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The mistakes that a program makes when it writes, and what each of them is answered with.
public abstract class WriteConformance extends ConformanceContract {
    @ParameterizedTest
    @EnumSource(names = {"DVD_R", "DVD_PLUS_R", "BD_R"})
    void atAnotherAddressThanTheNextWritable(MediumType type) throws IOException {
        bench.blank(type);
        if (type == MediumType.DVD_R) {
            bench.page(INCREMENTAL);
        }
        assertThat(bench.write(32, 32)).isEqualTo("5/21/02");
        assertThat(bench.write(0, 32)).isEqualTo("GOOD");
        assertThat(bench.write(0, 32)).as("recorded already").isEqualTo("5/21/02");
        assertThat(bench.write(64, 32)).isEqualTo("5/21/02");
        assertThat(bench.write(type.blocks(), 32)).as("past capacity").isEqualTo("5/21/00");
    }

    @ParameterizedTest
    @EnumSource(names = {"BD_RE", "DVD_PLUS_RW", "DVD_RAM"})
    void pastTheCapacityOfARewritable(MediumType type) throws IOException {
        bench.blank(type);
        if (type == MediumType.DVD_PLUS_RW) {
            bench.format(0xFFFF_FFFFL, 0x98, 0);
        } else if (type == MediumType.BD_RE) {
            bench.format(type.blocks(), 0x31 << 2, 2048);
        }
        assertThat(bench.write(type.blocks(), 32)).isEqualTo("5/21/00");
        assertThat(bench.write(type.blocks() - 16, 32)).isEqualTo("5/21/00");
    }

    @Test
    void pastTheEndOfAReservedTrack() throws IOException {
        bench.blank(MediumType.DVD_PLUS_R);
        assertThat(bench.reserve(32)).isEqualTo("GOOD");
        assertThat(bench.write(0, 48)).isEqualTo("5/63/00");
        assertThat(bench.write(0, 32)).isEqualTo("GOOD");
        assertThat(bench.write(32, 16)).as("the open track behind it").isEqualTo("GOOD");
    }

    @Test
    void inAWriteTypeThatTheDiscDoesNotKnow() throws IOException {
        bench.blank(MediumType.DVD_R);
        bench.page("41 05 08 00");
        assertThat(bench.write(0, 16)).as("track at once").isEqualTo("5/64/00");
        bench.page("60 E5 0A 10");
        assertThat(bench.write(0, 16)).as("block type").isEqualTo("5/64/00");
    }

    @Test
    void atOnceNeedsAReservationAndABlankDisc() throws IOException {
        bench.blank(MediumType.DVD_R);
        bench.page(AT_ONCE);
        assertThat(bench.write(0, 16)).isEqualTo("5/2C/00");
        bench.page(INCREMENTAL);
        assertThat(bench.write(0, 16)).isEqualTo("GOOD");
        bench.raw().send(SYNC);
        bench.page(AT_ONCE);
        assertThat(bench.write(16, 16)).isEqualTo("5/2C/03");
    }

    @Test
    void atOnceEndsByItself() throws IOException {
        bench.blank(MediumType.DVD_R);
        bench.page(AT_ONCE);
        assertThat(bench.reserve(60)).isEqualTo("GOOD");
        assertThat(bench.write(0, 32)).isEqualTo("GOOD");
        assertThat(bench.raw().send(SYNC)).isEqualTo("GOOD");
        assertThat(bench.state()).as("incomplete").isEqualTo("1 1");
        assertThat(bench.closeTrack(1)).isEqualTo("5/72/04");
        assertThat(bench.write(32, 32)).isEqualTo("GOOD");
        assertThat(bench.raw().send(SYNC)).isEqualTo("GOOD");
        assertThat(bench.state()).isEqualTo("2 3");
        bench.reload();
        assertThat(bench.read(0, 64)).isEqualTo("GOOD");
    }

    @Test
    void theStreamOfDataBreaks() throws IOException {
        bench.blank(MediumType.DVD_R, "pace = 1");
        bench.page("02 05 08 00");
        bench.reserve(320);
        assertThat(bench.write(0, 16)).isEqualTo("GOOD");
        bench.pass(60);
        assertThat(bench.write(16, 16)).isEqualTo("3/0C/09");
        assertThat(bench.state()).as("damaged").isEqualTo("1 2");
        assertThat(bench.write(16, 16)).isEqualTo("3/31/00");
    }

    @Test
    void theStreamOfDataBreaksAndIsBridged() throws IOException {
        bench.blank(MediumType.DVD_R, "pace = 1");
        bench.page(AT_ONCE);
        bench.reserve(320);
        assertThat(bench.write(0, 16)).isEqualTo("GOOD");
        bench.pass(60);
        assertThat(bench.write(16, 16)).isEqualTo("GOOD");
    }

    @Test
    void onDiscsThatTakeNothing() throws IOException {
        bench.pressed(Family.DVD);
        assertThat(bench.write(0, 16)).as("pressed").isEqualTo("5/30/05");
        bench.close();
        bench = new Bench(folder.resolve("other"), way());
        bench.blank(MediumType.DVD_PLUS_R);
        bench.write(0, 16);
        bench.raw().send(SYNC);
        bench.closeTrack(1);
        bench.raw().send("5B 00 06 00 00 00 00 00 00 00");
        assertThat(bench.write(4096, 16)).as("complete").isEqualTo("5/30/05");
    }

    @ParameterizedTest
    @EnumSource(names = {"DVD_PLUS_RW", "BD_RE"})
    void beforeItIsFormatted(MediumType type) throws IOException {
        bench.blank(type);
        assertThat(bench.write(0, 32)).isEqualTo("5/30/10");
    }

    @Test
    void restrictedOverwriteByWholeUnitsOnly() throws IOException {
        bench.blank(MediumType.DVD_RW);
        bench.format(2_298_496, 0, 2048);
        assertThat(bench.write(8, 16)).isEqualTo("5/21/02");
        assertThat(bench.write(16, 8)).isEqualTo("5/21/02");
        assertThat(bench.write(1600, 16)).isEqualTo("GOOD");
    }

    @Test
    void anOpenClusterIsFilledUp() throws IOException {
        bench.blank(MediumType.BD_R);
        assertThat(bench.write(0, 10)).isEqualTo("GOOD");
        assertThat(bench.raw().send(SYNC)).isEqualTo("GOOD");
        assertThat(bench.write(10, 32)).isEqualTo("5/21/02");
        assertThat(bench.nextWritable(1)).isEqualTo(32);
        assertThat(bench.read(10, 22)).isEqualTo("GOOD");
    }

    @Test
    void streamsToBluRayComeInWholeClusters() throws IOException {
        bench.blank(MediumType.BD_R);
        assertThat(bench.raw().send("AA 00 00000000 00000010 80 00", ByteBuffer.allocate(32768))).isEqualTo("5/24/00");
        assertThat(bench.raw().send("AA 00 00000000 00000020 80 00", ByteBuffer.allocate(65536))).isEqualTo("GOOD");
    }

    @ParameterizedTest
    @EnumSource(names = {"DVD_R", "DVD_PLUS_R", "BD_R", "DVD_PLUS_RW", "DVD_RAM", "BD_RE"})
    void whatCannotBeErased(MediumType type) throws IOException {
        bench.blank(type);
        assertThat(bench.raw().send("A1 01 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5/30/00");
    }

    @Test
    void formatsThatCannotBe() throws IOException {
        bench.blank(MediumType.BD_RE);
        assertThat(bench.raw().send("A1 04 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5/30/00");
        assertThat(bench.format(12_219_392, 0x26 << 2, 0)).as("type").isEqualTo("5/26/00");
        assertThat(bench.format(12_219_424, 0x31 << 2, 2048)).as("too large").isEqualTo("5/26/00");
        assertThat(bench.format(11_826_177, 0, 2048)).as("no whole clusters").isEqualTo("5/26/00");
        bench.close();
        bench = new Bench(folder.resolve("other"), way());
        bench.blank(MediumType.DVD_RW);
        assertThat(bench.raw().send("A1 04 00 00 00 00 00 00 00 00 00 00")).as("BLANK type").isEqualTo("5/24/00");
    }

    @Test
    void reservations() throws IOException {
        bench.blank(MediumType.DVD_PLUS_R);
        assertThat(bench.reserve(3_000_000)).as("too big").isEqualTo("5/72/05");
        assertThat(bench.write(0, 16)).isEqualTo("GOOD");
        assertThat(bench.reserve(160)).as("occupied").isEqualTo("5/24/00");
    }

    @Test
    void sessionsWithTracksThatAreOpen() throws IOException {
        bench.blank(MediumType.DVD_PLUS_R);
        assertThat(bench.raw().send(CLOSE_SESSION)).as("empty session").isEqualTo("GOOD");
        assertThat(bench.state()).isEqualTo("0 0");
        bench.write(0, 16);
        bench.raw().send(SYNC);
        assertThat(bench.raw().send(CLOSE_SESSION)).isEqualTo("5/72/03");
        bench.closeTrack(1);
        bench.reserve(32);
        assertThat(bench.raw().send(CLOSE_SESSION)).as("empty reservation").isEqualTo("5/72/04");
        assertThat(bench.raw().send("5B 00 03 00 00 00 00 00 00 00")).as("function").isEqualTo("5/24/00");
        assertThat(bench.closeTrack(7)).as("track").isEqualTo("5/24/00");
    }

    @Test
    void calibrationComesFirstAndNotForEver() throws IOException {
        bench.blank(MediumType.DVD_PLUS_R);
        for (int i = 0; i < 100; i++) {
            assertThat(bench.raw().send("54 01 00 00 00 00 00 00 00 00")).isEqualTo("GOOD");
        }
        assertThat(bench.raw().send("54 01 00 00 00 00 00 00 00 00")).isEqualTo("3/73/02");
        bench.write(0, 16);
        assertThat(bench.raw().send("54 01 00 00 00 00 00 00 00 00")).isEqualTo("5/2C/00");
    }

    @Test
    void modeSelectDuringAWrite() throws IOException {
        bench.blank(MediumType.DVD_R, "pace = 1");
        bench.page(INCREMENTAL);
        bench.write(0, 32);
        assertThat(bench.page(AT_ONCE)).isEqualTo("5/2C/00");
    }

    @Test
    void layerBreak() throws IOException {
        bench.blank(MediumType.DVD_PLUS_R_DL);
        assertThat(layer(2_086_928)).as("too large").isEqualTo("5/26/00");
        assertThat(layer(1_000_000)).isEqualTo("GOOD");
        assertThat(bench.raw().ask("AD 00 00 00 00 00 00 20 00 0C 00 00", 12)).startsWith(0, 10, 0, 0, 0x80, 0, 0, 0, 0, 0x0F, 0x42, 0x40);
        assertThat(layer(1_000_016)).as("once").isEqualTo("5/2C/00");
        bench.close();
        bench = new Bench(folder.resolve("other"), way());
        bench.blank(MediumType.DVD_PLUS_R_DL);
        bench.write(0, 16);
        assertThat(layer(1_000_000)).as("after the first write").isEqualTo("5/2C/00");
    }

    private String layer(int blocks) {
        return bench.raw().send("BF 00 00 00 00 00 00 20 00 0C 00 00", String.format("00 0A 00 00 00000000 %08X", blocks));
    }

    @Test
    void streamingParameters() throws IOException {
        bench.blank(MediumType.DVD_PLUS_R);
        assertThat(streaming(2_295_103, 1000)).isEqualTo("GOOD");
        assertThat(streaming(3_000_000, 1000)).as("end").isEqualTo("5/21/00");
        assertThat(streaming(2_295_103, 0)).as("time").isEqualTo("5/26/00");
    }

    private String streaming(int end, int milliseconds) {
        return bench.raw().send("B6 00 00 00 00 00 00 00 00 00 1C 00",
                String.format("00000000 00000000 %08X 00005690 %08X 00005690 %08X", end, milliseconds, milliseconds));
    }

    @Test
    void readingInAnOpenSession() throws IOException {
        bench.blank(MediumType.DVD_PLUS_R);
        bench.write(0, 16);
        assertThat(bench.read(0, 16)).isEqualTo("5/21/00");
        bench.raw().send(SYNC);
        bench.closeTrack(1);
        assertThat(bench.read(0, 16)).isEqualTo("GOOD");
    }

    @Test
    void ejectingWhatIsNotWrittenYet() throws IOException {
        bench.blank(MediumType.DVD_PLUS_R, "pace = 1");
        bench.write(0, 32);
        assertThat(bench.raw().send("1B 00 00 00 02 00")).isEqualTo("2/04/08");
    }

    @Test
    void aWriteThatFailsOnce() throws IOException {
        bench.blank(MediumType.BD_R);
        bench.drive().faults().add(Fault.read("write-error 40"));
        assertThat(bench.write(0, 32)).isEqualTo("GOOD");
        assertThat(bench.write(32, 32)).isEqualTo("3/0C/00");
        assertThat(bench.nextWritable(1)).isEqualTo(32);
    }
}
