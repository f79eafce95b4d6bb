package org.burnish.virtualdrive.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.burnish.virtualdrive.RawDrive;
import org.junit.jupiter.api.Test;

/// What a strict drive with a CD-R or CD-RW answers, one test for each row of the tables of states and errors; for any
/// transport.
interface CdBurnerContract {
    /// A drive with a blank disc of 80 minutes, or with the same one again when it is asked for once more.
    CdDrive blank(boolean rewritable) throws Exception;

    int LAST_LEAD_OUT = 359_849;

    /// Two data tracks of one session, then the session is closed.
    private static void writeSession(CdDrive drive, boolean another, byte[]... tracks) {
        for (byte[] track : tracks) {
            assertThat(drive.page(0x41, another ? 0xC4 : 0x04, 8)).isEqualTo("GOOD");
            drive.writeAll(drive.nextWritable(), track, 2048);
            assertThat(drive.synchronize()).isEqualTo("GOOD");
        }
        assertThat(drive.closeSession()).isEqualTo("GOOD");
    }

    @Test
    default void aBlankDisc() throws Exception {
        CdDrive drive = blank(false);
        assertThat(drive.state()).isEqualTo("D0 L0 S1 T1-1");
        assertThat(drive.discInformation()[2] >> 4 & 1).as("erasable").isZero();
        assertThat(RawDrive.u32(drive.discInformation(), 20)).as("last lead-out").isEqualTo(79 << 16 | 59 << 8 | 74);
        assertThat(drive.page(0x41, 0xC4, 8)).isEqualTo("GOOD");
        assertThat(drive.nextWritable()).isZero();
        assertThat(RawDrive.u32(drive.track(0xFF), 16)).isBetween(LAST_LEAD_OUT - 10, LAST_LEAD_OUT);
        assertThat(drive.page(0x42, 0xC0, 0)).isEqualTo("GOOD");
        assertThat(drive.nextWritable()).isEqualTo(-150);
        assertThat(RawDrive.u32(drive.raw.ask("25 00 00 00 00 00 00 00 00 00", 8), 0)).isZero();
        for (int format : new int[] {0, 1, 2, 5}) {
            assertThat(drive.raw.tryAsk("43 00 %02X 00 00 00 00 01 00 00".formatted(format), 256)).isEqualTo("5/24/00");
        }
        assertThat(drive.toc(3)).hasSize(4);
        byte[] atip = drive.toc(4);
        assertThat(Arrays.copyOfRange(atip, 8, 11)).containsExactly(97, 26, 65);
        assertThat(Arrays.copyOfRange(atip, 12, 15)).containsExactly(79, 59, 74);
        assertThat(atip[6] >> 6 & 1).as("rewritable").isZero();
        assertThat(drive.tryRead(0)).isEqualTo("5/21/00");
    }

    @Test
    default void aRewritableDiscSaysSo() throws Exception {
        CdDrive drive = blank(true);
        assertThat(drive.discInformation()[2] >> 4 & 1).isOne();
        assertThat(drive.toc(4)[6] >> 6 & 1).isOne();
        assertThat(RawDrive.u16(drive.raw.ask("46 01 00 00 00 00 00 01 00 00", 256), 6)).isEqualTo(0x0A);
    }

    @Test
    default void tracksAtOnceAndSessions() throws Exception {
        CdDrive drive = blank(false);
        byte[] first = CdDrive.random(1, 300 * 2048);
        byte[] second = CdDrive.random(2, 451 * 2048);
        assertThat(drive.page(0x41, 0xC4, 8)).isEqualTo("GOOD");
        drive.writeAll(0, first, 2048);
        assertThat(drive.nextWritable()).isEqualTo(300);
        assertThat(drive.synchronize()).isEqualTo("GOOD");
        assertThat(drive.state()).as("open session").isEqualTo("D1 L1 S1 T1-2");
        assertThat(drive.nextWritable()).isEqualTo(302 + 150);
        assertThat(drive.raw.tryAsk("43 00 00 00 00 00 00 01 00 00", 256)).isEqualTo("5/24/00");
        assertThat(drive.toc(3)).as("program memory").hasSize(4 + 11);
        assertThat(drive.tryRead(0)).as("the session is open").isEqualTo("5/21/00");

        assertThat(drive.closeSession()).isEqualTo("GOOD");
        assertThat(drive.state()).isEqualTo("D1 L0 S2 T2-2");
        assertThat(drive.nextWritable()).isEqualTo(11_702);
        assertThat(drive.read(0, 300)).isEqualTo(first);

        writeSession(drive, false, second);
        assertThat(drive.state()).isEqualTo("D2 L3 S2 T2-2");
        assertThat(drive.read(11_702, 451)).isEqualTo(second);
        assertThat(RawDrive.u32(drive.discInformation(), 16)).isEqualTo(-1);
        assertThat(drive.raw.tryAsk("52 01 00 00 00 FF 00 00 24 00", 36)).isEqualTo("5/24/00");
        assertThat(RawDrive.u32(drive.raw.ask("25 00 00 00 00 00 00 00 00 00", 8), 0)).isEqualTo(11_702 + 451 + 2 - 1);
        assertThat(RawDrive.u32(drive.toc(1), 8)).as("first track of the last session").isEqualTo(11_702);
    }

    @Test
    default void theWholeTableOfContents() throws Exception {
        CdDrive drive = blank(false);
        writeSession(drive, true, CdDrive.random(1, 300 * 2048), CdDrive.random(2, 300 * 2048));
        byte[] toc = drive.toc(2);

        assertThat(toc).hasSize(4 + 7 * 11).startsWith(0, toc.length - 2, 1, 1);
        assertThat(Arrays.copyOfRange(toc, 4, 15)).as("A0").containsExactly(1, 0x14, 0, 0xA0, 0, 0, 0, 0, 1, 0, 0);
        assertThat(Arrays.copyOfRange(toc, 15, 26)).as("A1").containsExactly(1, 0x14, 0, 0xA1, 0, 0, 0, 0, 2, 0, 0);
        assertThat(Arrays.copyOfRange(toc, 26, 37)).as("A2, 754").containsExactly(1, 0x14, 0, 0xA2, 0, 0, 0, 0, 0, 12, 4);
        assertThat(Arrays.copyOfRange(toc, 48, 59)).as("track 2, 452").containsExactly(1, 0x14, 0, 2, 0, 0, 0, 0, 0, 8, 2);
        assertThat(Arrays.copyOfRange(toc, 59, 70)).as("next session at 754 + 11250").containsExactly(1, 0x54, 0, 0xB0, 2, 42, 4, 2, 79, 59, 74);
        assertThat(toc[70 + 3] & 0xFF).isEqualTo(0xC0);
        assertThat(drive.raw.tryAsk("43 00 00 00 00 00 03 01 00 00", 256)).as("track 3").isEqualTo("5/24/00");
        assertThat(drive.raw.ask("43 02 00 00 00 00 AA 01 00 00", 256)).as("lead-out").endsWith(0, 0x14, 0xAA, 0, 0, 0, 12, 4);
    }

    @Test
    default void runOutBlocksCannotBeRead() throws Exception {
        CdDrive drive = blank(false);
        writeSession(drive, true, CdDrive.random(1, 300 * 2048));
        assertThat(drive.tryRead(299)).isEqualTo("GOOD");
        assertThat(drive.tryRead(300)).isEqualTo("5/64/00");
        assertThat(drive.tryRead(301)).isEqualTo("5/64/00");
        assertThat(drive.tryRead(302)).isEqualTo("5/21/00");
        assertThat(drive.tryRead(-1)).isEqualTo("5/21/00");
        assertThat(RawDrive.u32(drive.track(1), 24)).as("size with run-out").isEqualTo(302);
    }

    @Test
    default void shortTracksAreFilledUp() throws Exception {
        CdDrive drive = blank(false);
        writeSession(drive, true, CdDrive.random(1, 2048));
        assertThat(RawDrive.u32(drive.track(1), 24)).isEqualTo(302);
        assertThat(drive.read(1, 1)).containsOnly(0);
    }

    @Test
    default void wrongWritesAreRefused() throws Exception {
        CdDrive drive = blank(false);
        byte[] block = new byte[2048];
        assertThat(drive.write(0, 1, block)).as("packets").isEqualTo("5/64/00");
        assertThat(drive.page(0x41, 0xC4, 8)).isEqualTo("GOOD");
        assertThat(drive.write(16, 1, block)).isEqualTo("5/21/02");
        assertThat(drive.write(0, 1, block)).isEqualTo("GOOD");
        assertThat(drive.write(0, 1, block)).isEqualTo("5/21/02");
        assertThat(drive.write(2, 1, block)).isEqualTo("5/21/02");
        assertThat(drive.closeSession()).as("open track").isEqualTo("5/72/03");
        assertThat(drive.raw.send("54 01 00 00 00 00 00 00 00 00")).as("calibration").isEqualTo("5/2C/00");
        assertThat(drive.page(0x42, 0xC0, 0)).isEqualTo("GOOD");
        assertThat(drive.write(1, 1, block)).isEqualTo("5/64/00");
        assertThat(drive.raw.send("5B 00 03 00 00 00 00 00 00 00")).isEqualTo("5/24/00");
        assertThat(drive.page(0x41, 0xC0, 0)).isEqualTo("GOOD");
        assertThat(drive.write(1, 1, new byte[2352])).as("audio in a data track").isNotEqualTo("GOOD");
    }

    @Test
    default void aSessionAtOnceNeedsItsCueSheet() throws Exception {
        CdDrive drive = blank(false);
        assertThat(drive.cue(TWO_TRACKS)).as("no page").isEqualTo("5/2C/00");
        assertThat(drive.page(0x42, 0xC0, 0)).isEqualTo("GOOD");
        assertThat(drive.write(-150, 1, new byte[2352])).isEqualTo("5/2C/00");
        assertThat(drive.cue(TWO_TRACKS)).isEqualTo("GOOD");
        assertThat(drive.nextWritable()).isEqualTo(-150);
        assertThat(drive.write(0, 1, new byte[2352])).isEqualTo("5/21/02");
        assertThat(drive.write(-150, 1, new byte[2352])).isEqualTo("GOOD");
        assertThat(drive.cue(TWO_TRACKS)).as("under way").isEqualTo("5/2C/00");
        assertThat(drive.synchronize()).isEqualTo("GOOD");
        assertThat(drive.state()).as("there is a gap, and no track behind it").isEqualTo("D1 L2 S1 T1-1");
    }

    /// Two audio tracks of 400 and 500 blocks.
    String TWO_TRACKS = """
            01 00 00 01 00 00 00 00
            01 01 00 00 00 00 00 00
            01 01 01 00 00 00 02 00
            01 02 01 00 00 00 07 19
            01 AA 01 01 00 00 0E 00""";

    @Test
    default void aSessionAtOnceWithAudio() throws Exception {
        CdDrive drive = blank(false);
        byte[] samples = CdDrive.random(3, 900 * 2352);
        assertThat(drive.page(0x42, 0x00, 0)).isEqualTo("GOOD");
        assertThat(drive.cue(TWO_TRACKS)).isEqualTo("GOOD");
        drive.writeAll(-150, new byte[150 * 2352], 2352);
        drive.writeAll(0, samples, 2352);
        assertThat(drive.write(900, 1, new byte[2352])).as("beyond the cue sheet").isEqualTo("5/63/00");
        assertThat(drive.synchronize()).isEqualTo("GOOD");

        assertThat(drive.state()).isEqualTo("D2 L3 S1 T1-2");
        assertThat(drive.toc(0)).containsExactly(0, 26, 1, 2, 0, 0x10, 1, 0, 0, 0, 0, 0, 0, 0x10, 2, 0, 0, 0, 1, 0x90, 0, 0x10, 0xAA, 0, 0, 0, 3, 0x84);
        assertThat(drive.tryRead(0)).as("READ (10) of audio").isEqualTo("5/64/00");
        assertThat(drive.readCd(0, 100, 1, 0x10, 0, 100 * 2352)).isEqualTo(Arrays.copyOf(samples, 100 * 2352));
        assertThat(drive.readCd(899, 1, 0, 0xF8, 0, 2352)).isEqualTo(Arrays.copyOfRange(samples, 899 * 2352, 900 * 2352));
        assertThat(drive.tryReadCd(0, 2, 0x10)).isEqualTo("5/64/00");
        assertThat(drive.tryReadCd(900, 0, 0xF8)).isEqualTo("5/21/00");
        assertThat(drive.page(0x41, 0xC4, 8)).isEqualTo("GOOD");
        assertThat(drive.write(900, 1, new byte[2048])).as("complete").isEqualTo("5/30/05");
        assertThat(drive.closeSession()).isEqualTo("5/30/05");
        assertThat(drive.blank(1)).as("written once").isEqualTo("5/30/00");
    }

    @Test
    default void aSessionAtOnceThatEndsTooEarlyIsDamaged() throws Exception {
        CdDrive drive = blank(false);
        assertThat(drive.page(0x42, 0x00, 0)).isEqualTo("GOOD");
        assertThat(drive.cue(TWO_TRACKS)).isEqualTo("GOOD");
        drive.writeAll(-150, new byte[400 * 2352], 2352);
        assertThat(drive.synchronize()).isEqualTo("GOOD");
        assertThat(drive.state()).isEqualTo("D1 L2 S1 T1-1");
        assertThat(drive.page(0x41, 0xC4, 8)).isEqualTo("GOOD");
        assertThat(drive.write(250, 1, new byte[2048])).isEqualTo("5/30/09");
    }

    @Test
    default void cueSheetsAreChecked() throws Exception {
        CdDrive drive = blank(false);
        assertThat(drive.page(0x42, 0x00, 0)).isEqualTo("GOOD");
        refused(drive, "no lead-in", 1, TWO_TRACKS.substring(TWO_TRACKS.indexOf('\n')));
        refused(drive, "no lead-out", 24, TWO_TRACKS.substring(0, TWO_TRACKS.lastIndexOf('\n')));
        refused(drive, "track 3 after track 1", 25, TWO_TRACKS.replace("01 02 01", "01 03 01"));
        refused(drive, "data control with audio", 8, TWO_TRACKS.replace("01 01 00 00", "41 01 00 00"));
        refused(drive, "unknown form", 19, TWO_TRACKS.replace("01 01 01 00", "01 01 01 05"));
        refused(drive, "going back", 29, TWO_TRACKS.replace("00 07 19", "00 01 00"));
        refused(drive, "frame 75", 31, TWO_TRACKS.replace("00 07 19", "00 07 4B"));
        refused(drive, "beyond the pre-groove", 37, TWO_TRACKS.replace("00 0E 00", "50 00 00"));
        refused(drive, "a track of less than four seconds", 37, TWO_TRACKS.replace("00 0E 00", "00 08 00"));
        refused(drive, "does not start with the pre-gap", 13, TWO_TRACKS.replace("00 00 00 00\n01 01 01", "00 00 00 01\n01 01 01"));
        assertThat(drive.cue(TWO_TRACKS.substring(0, 30))).isEqualTo("5/1A/00");
    }

    private static void refused(CdDrive drive, String why, int at, String sheet) {
        assertThat(drive.cue(sheet)).as(why).isEqualTo("5/26/00");
        assertThat(drive.raw.outcome().sense().fieldPointer()).as(why).isEqualTo("parameter byte " + at);
    }

    @Test
    default void aTestWriteLeavesNothing() throws Exception {
        CdDrive drive = blank(false);
        byte[] before = drive.discInformation();
        assertThat(drive.page(0x51, 0xC4, 8)).isEqualTo("GOOD");
        drive.writeAll(0, CdDrive.random(1, 320 * 2048), 2048);
        assertThat(drive.nextWritable()).isEqualTo(320);
        assertThat(drive.synchronize()).isEqualTo("GOOD");
        assertThat(drive.closeSession()).isEqualTo("GOOD");
        assertThat(drive.discInformation()).isEqualTo(before);
        assertThat(drive.page(0x52, 0x00, 0)).isEqualTo("GOOD");
        assertThat(drive.cue(TWO_TRACKS)).isEqualTo("GOOD");
        drive.writeAll(-150, new byte[1050 * 2352], 2352);
        assertThat(drive.synchronize()).isEqualTo("GOOD");
        assertThat(drive.discInformation()).isEqualTo(before);
        assertThat(drive.page(0x41, 0xC4, 8)).isEqualTo("GOOD");
        assertThat(drive.nextWritable()).isZero();
    }

    @Test
    default void aRewritableDiscIsErased() throws Exception {
        CdDrive drive = blank(true);
        writeSession(drive, true, CdDrive.random(1, 300 * 2048));
        writeSession(drive, false, CdDrive.random(2, 300 * 2048));
        assertThat(drive.state()).isEqualTo("D2 L3 S2 T2-2");
        assertThat(drive.blank(2)).as("one track").isEqualTo("5/24/00");
        assertThat(drive.blank(6)).as("last session").isEqualTo("GOOD");
        assertThat(drive.state()).isEqualTo("D1 L0 S2 T2-2");
        assertThat(drive.blank(5)).as("opened again").isEqualTo("GOOD");
        assertThat(drive.state()).isEqualTo("D1 L1 S1 T1-2");
        assertThat(drive.blank(1)).as("all").isEqualTo("GOOD");
        assertThat(drive.state()).isEqualTo("D0 L0 S1 T1-1");
        byte[] again = CdDrive.random(3, 333 * 2048);
        writeSession(drive, false, again);
        assertThat(drive.read(0, 333)).isEqualTo(again);
    }

    @Test
    default void sectorsInTheirParts() throws Exception {
        CdDrive drive = blank(false);
        byte[] data = CdDrive.random(4, 300 * 2048);
        writeSession(drive, true, data);
        byte[] whole = drive.readCd(16, 1, 0, 0xF8, 0, 2352);
        assertThat(Arrays.copyOf(whole, 16)).inHexadecimal()
                .containsExactly(0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0x02, 0x16, 1);
        assertThat(Arrays.copyOfRange(whole, 16, 2064)).isEqualTo(Arrays.copyOfRange(data, 16 * 2048, 17 * 2048));
        assertThat(drive.readCd(16, 1, 2, 0x10, 0, 2048)).isEqualTo(Arrays.copyOfRange(whole, 16, 2064));
        assertThat(drive.readCd(16, 1, 2, 0x20, 0, 4)).isEqualTo(Arrays.copyOfRange(whole, 12, 16));
        assertThat(drive.readCd(16, 1, 2, 0x18, 0, 2336)).isEqualTo(Arrays.copyOfRange(whole, 16, 2352));
        assertThat(drive.tryReadCd(16, 1, 0x10)).isEqualTo("5/64/00");
        assertThat(drive.tryReadCd(16, 4, 0x10)).isEqualTo("5/64/00");
        assertThat(drive.raw.tryAsk("BE 08 00 00 00 10 00 00 01 90 00 00", 2060)).as("sync without header").isEqualTo("5/24/00");
        assertThat(drive.readCd(-150, 1, 0, 0xF8, 0, 2352)).as("pre-gap").startsWith(0, 0xFF);

        byte[] flagged = drive.readCd(16, 1, 0, 0xFC, 0, 2352 + 296);
        assertThat(Arrays.copyOfRange(flagged, 2352, 2648)).containsOnly(0);
        byte[] q = drive.readCd(16, 1, 0, 0xF8, 2, 2352 + 16);
        assertThat(Arrays.copyOfRange(q, 2352, 2362)).containsExactly(0x41, 1, 1, 0, 0, 0x16, 0, 0, 0x02, 0x16);
        byte[] raw = drive.readCd(16, 1, 0, 0xF8, 1, 2352 + 96);
        assertThat(raw[2352 + 1]).as("channel Q starts with 41h").isEqualTo((byte) 0x40);
    }

    @Test
    default void aFullDiscTakesNoMore() throws Exception {
        CdDrive drive = blank(false);
        assertThat(drive.page(0x42, 0xC0, 0)).isEqualTo("GOOD");
        assertThat(drive.cue("""
                41 00 00 14 00 00 00 00
                41 01 00 14 00 00 00 00
                41 01 01 10 00 00 02 00
                41 02 00 14 00 4F 37 00
                41 02 01 10 00 4F 39 00
                41 AA 01 14 00 4F 3B 4A""")).as("second track of 224 blocks").isEqualTo("5/26/00");
        assertThat(drive.page(0x41, 0xC4, 8)).isEqualTo("GOOD");
        assertThat(drive.raw.send("53 00 00 00 00 00 00 10 00 00")).as("reservation").isEqualTo("5/64/00");
    }
}
