package org.burnish.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.burnish.block.Extent;
import org.burnish.disc.Session;
import org.burnish.disc.Track;
import org.burnish.scsi.Sense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Discs that drives are known to describe wrongly, or in their own way.
class QuirksTest {
    private static final String ZEROS = " 00".repeat(22);

    private final AnsweringTransport transport = new AnsweringTransport();

    private Medium identify() throws IOException {
        return new OpticalDrive(transport, new FakeTimer()).medium();
    }

    private void profile(String profile) {
        transport.answer("46", "00 00 00 04 00 00 " + profile);
    }

    private void disc(String status, String sessions, String last) {
        transport.answer("51", "00 20 " + status + " 01 " + sessions + " " + last + " " + last + " 20 00 00 00 00" + ZEROS);
    }

    private void track(int number, String flags, String start, String next, String free, String size) {
        transport.answer(String.format("52 01 00 00 00 %02X", number), "00 22 " + String.format("%02X", number) + " 01 00 04 "
                + flags + " " + start + " " + next + " " + free + " 00 00 00 10 " + size + " 00 00 00 00 00 00 00 00");
    }

    private void blurayUnit(String head, String tail) {
        transport.answer("AD 01 00 00 00 00 00 00", "01 D8 00 00 " + head + " 00".repeat(68) + tail);
    }

    private static final String SINGLE =
            "44 49 01 28 00 00 62 00 42 44 52 01 12 01 00 00 01 00 00 00 00 00 00 00 00 02 00 00 00 19 4E 7E";
    private static final String VERBATIM = " 56 45 52 42 41 54 49 4D 65 7D A3 00";

    /// ASUS BW-16D1HT and LG BU40N.
    @Test
    void aFinishedBdRThatIsShownAsBdRom() throws IOException {
        profile("00 40");
        disc("0E", "01", "01");
        blurayUnit(SINGLE, VERBATIM);
        track(1, "01 00", "00 00 00 00", "00 00 00 00", "00 00 00 00", "00 2D A9 00");
        transport.answer("25", "00 BA 73 FF 00 00 08 00");
        Medium medium = identify();
        assertThat(medium.kind()).isEqualTo(MediumKind.BD_R);
        assertThat(medium.manufacturer()).isEqualTo("VERBAT/IMe/0");
        assertThat(medium.possiblyMDisc()).isTrue();
        assertThat(medium.recordedBlocks()).isEqualTo(2_992_384);
        assertThat(medium.state()).isEqualTo(Medium.State.COMPLETE);
        assertThat(medium.isWritable()).isFalse();
    }

    /// Burned discs of all makers become DVD-ROM for many drives once they are finished.
    @ParameterizedTest
    @CsvSource({"25, DVD_R", "35, DVD_RW", "A1, DVD_PLUS_R", "92, DVD_PLUS_RW", "E1, DVD_PLUS_R_DL", "D1, DVD_PLUS_RW_DL",
            "01, DVD_ROM", "16, DVD_RAM"})
    void burnedDvdsThatAreShownAsDvdRom(String book, MediumKind kind) throws IOException {
        profile("00 10");
        disc("0E", "01", "01");
        transport.answer("AD 00 00 00 00 00 00 00", "08 02 00 00 " + book + " 0F 02 10 00 03 00 00 00 05 00 00 00 00 00 00 00");
        transport.answer("25", "00 01 FF FF 00 00 08 00");
        assertThat(identify().kind()).isEqualTo(kind);
    }

    /// Plextor CD writers have no profile.
    @Test
    void cdWritersWithoutProfiles() throws IOException {
        profile("00 00");
        disc("00", "01", "01");
        transport.answer("43 02 04", "00 1A 00 00 D3 00 80 00 61 1A 42 00 4F 3B 47 00" + ZEROS);
        track(0xFF, "40 01", "00 00 00 00", "00 00 00 00", "00 05 7D A6", "00 05 7D A6");
        Medium medium = identify();
        assertThat(medium.kind()).isEqualTo(MediumKind.CD_R);
        assertThat(medium.state()).isEqualTo(Medium.State.BLANK);
        assertThat(medium.freeBlocks()).isEqualTo(359_846);
        assertThat(medium.manufacturer()).isEqualTo("97m26s60f");
    }

    @Test
    void drivesFromBeforeGetConfiguration() throws IOException {
        disc("10", "01", "01");
        assertThat(identify().kind()).isEqualTo(MediumKind.CD_RW);
    }

    /// LITE-ON LTR-48125S returns garbage for the groove of a pressed CD.
    @Test
    void garbageFromTheGrooveOfAPressedCd() throws IOException {
        profile("00 08");
        disc("0E", "01", "01");
        transport.answer("43 02 04", "00 1A 00 00" + " FF".repeat(24));
        assertThat(identify().kind()).isEqualTo(MediumKind.CD_ROM);
    }

    /// Pioneer BDR-205 and LITE-ON LTR-48125S.
    @Test
    void theFirstAddressOfABlankCdIsNotMinus150() throws IOException {
        profile("00 09");
        disc("00", "01", "01");
        track(0xFF, "40 01", "00 00 00 00", "FF FF FF 6A", "00 05 7D A6", "00 05 7D A6");
        assertThat(identify().nextWritable()).hasValue(0);
    }

    @Test
    void aBlankCdWithoutAnyAddress() throws IOException {
        profile("00 09");
        disc("00", "01", "01");
        track(0xFF, "40 00", "00 00 00 00", "00 00 00 00", "00 05 7D A6", "00 05 7D A6");
        Medium medium = identify();
        assertThat(medium.nextWritable()).hasValue(0);
        assertThat(medium.freeBlocks()).isEqualTo(359_846);
    }

    /// Formatted and never written: appendable, with one empty session.
    @Test
    void aFormattedBdRIsBlank() throws IOException {
        profile("00 41");
        disc("01", "01", "01");
        blurayUnit(SINGLE, " 52 49 54 45 4B 00 44 52 33 00 00 00");
        track(1, "40 01", "00 00 00 00", "00 00 00 00", "00 B4 74 00", "00 B4 74 00");
        Medium medium = identify();
        assertThat(medium.state()).isEqualTo(Medium.State.BLANK);
        assertThat(medium.freeBlocks()).isEqualTo(11_826_176);
        assertThat(medium.possiblyMDisc()).isFalse();
        assertThat(medium.manufacturer()).isEqualTo("RITEK/DR3/0");
    }

    /// An open BD-R says that it has one block.
    @Test
    void anOpenBdRIsAsLongAsItsTracks() throws IOException {
        profile("00 41");
        disc("01", "02", "02");
        blurayUnit(SINGLE, VERBATIM);
        track(1, "01 00", "00 00 00 00", "00 00 00 00", "00 00 00 00", "00 01 00 00");
        track(2, "41 01", "00 01 00 00", "00 01 00 00", "00 B9 74 00", "00 B9 74 00");
        transport.answer("25", "00 00 00 00 00 00 08 00");
        Medium medium = identify();
        assertThat(medium.state()).isEqualTo(Medium.State.APPENDABLE);
        assertThat(medium.recordedBlocks()).isEqualTo(65_536);
        assertThat(medium.nextWritable()).hasValue(65_536);
        assertThat(medium.totalBlocks()).isEqualTo(65_536 + 0xB97400);
        assertThat(medium.sessions()).hasSize(1);
    }

    /// LG GGC-H20L refuses the groove's own structure.
    @Test
    void theMakerOfADvdPlusRByAnotherWay() throws IOException {
        profile("00 1B");
        disc("00", "01", "01");
        String answer = "08 02 00 00 A1 0F 02 00 00 03 00 00 00 26 05 3F 00 00 00 00 00 00 00 4D 43 43 00 00 00 00 00 30 30 34 00 00";
        transport.refuse("AD 00 00 00 00 00 00 11", Sense.of(5, 0x24, 0)).answer("AD 00 00 00 00 00 00 00", answer);
        assertThat(identify().manufacturer()).isEqualTo("MCC-004-00");
    }

    /// LG GCA-4040N has no descriptors of its speeds; the page of a Lite-On has zeros among them.
    @Test
    void speedsFromTheOldPage() throws IOException {
        profile("00 1B");
        disc("00", "01", "01");
        transport.answer("AC", "00 00 00 04 00 00 00 00");
        transport.answer("5A 08 2A", """
                00 42 70 00 00 00 00 00
                2A 2E 3F 37 F1 77 29 23 10 89 01 00 10 00 10 89 00 10 15 90 15 90 00 01 00 00 00 00 15 90
                00 03 00 00 15 90 00 00 00 00 00 00 0B 06""");
        Medium medium = identify();
        assertThat(medium.writeSpeeds()).containsExactly(5520L, 2822L);
        assertThat(medium.readSpeeds()).containsExactly(4233L);
        assertThat(medium.multiple(5540)).isEqualTo(4);
    }

    /// BD-RE, DVD-RAM and DVD+RW call themselves complete.
    @ParameterizedTest
    @CsvSource({"00 43, 1E", "00 12, 1F", "00 1A, 1E", "00 13, 1E"})
    void overwritableDiscsAreNotComplete(String profile, String status) throws IOException {
        profile(profile);
        disc(status, "01", "01");
        transport.answer("23", "00 00 00 10 00 23 05 40 02 00 08 00 00 23 05 40 4C 00 00 10");
        transport.answer("25", "00 23 05 3F 00 00 08 00");
        Medium medium = identify();
        assertThat(medium.state()).isEqualTo(Medium.State.OVERWRITABLE);
        assertThat(medium.isWritable()).isTrue();
        assertThat(medium.freeBlocks()).isEqualTo(2_295_104);
    }

    /// HL-DT-ST GSA-4083N with a DVD-RW whose last session was left damaged.
    @Test
    void aDamagedLastSession() throws IOException {
        profile("00 14");
        disc("1A", "02", "01");
        assertThat(identify().lastSessionDamaged()).isTrue();
    }

    @Test
    void protectionIsTold() throws IOException {
        profile("00 10");
        disc("0E", "01", "01");
        transport.answer("AD 00 00 00 00 00 00 01", "00 06 00 00 01 FD 00 00");
        assertThat(identify().protection()).isEqualTo(new Medium.Protection("CSS", List.of(2)));
    }

    @Test
    void aDriveThatRefusesEverything() throws IOException {
        Medium medium = identify();
        assertThat(medium.kind()).isEqualTo(MediumKind.UNKNOWN);
        assertThat(medium.totalBlocks()).isZero();
        assertThat(medium.isWritable()).isFalse();
    }

    @Test
    void aMixedCdWithASecondSession() throws IOException {
        profile("00 09");
        disc("05", "03", "04");
        transport.answer("43 02 02", """
                00 5A 01 02
                01 10 00 A0 00 00 00 00 01 20 00  01 10 00 A1 00 00 00 00 02 00 00  01 10 00 A2 00 00 00 00 04 00 00
                01 10 00 01 00 00 00 00 00 02 00  01 10 00 02 00 00 00 00 02 00 00
                02 14 00 A2 00 00 00 00 08 00 00  02 14 00 03 00 00 00 00 06 20 00  02 54 00 B0 00 00 00 00 4F 3B 47""");
        Medium medium = identify();
        assertThat(medium.sessions()).extracting(Session::number).containsExactly(1, 2);
        assertThat(medium.tracks()).extracting(Track::number).containsExactly(1, 2, 3);
        assertThat(medium.tracks().get(1).end()).isEqualTo(4 * 60 * 75 - 150);
        assertThat(medium.recordedBlocks()).isEqualTo(8 * 60 * 75 - 150);
        assertThat(ReadableExtents.of(medium)).containsExactly(new Extent(6 * 60 * 75 + 32 * 75 - 150, 88 * 75));
    }
}
