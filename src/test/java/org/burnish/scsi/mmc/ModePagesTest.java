package org.burnish.scsi.mmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import org.burnish.bytes.ByteReader;
import org.burnish.scsi.DataPhase;
import org.burnish.scsi.mmc.WriteParametersPage.MultiSession;
import org.burnish.scsi.mmc.WriteParametersPage.WriteType;
import org.burnish.scsi.spc.ModeParameters;
import org.burnish.scsi.spc.ModeSelect;
import org.burnish.scsi.spc.ModeSense;
import org.junit.jupiter.api.Test;

class ModePagesTest {
    private static ModeParameters read(String bytes) throws IOException {
        return ModeSense.current(0x2A).decode(ByteReader.of(HexFormat.of().parseHex(bytes.replaceAll("\\s", ""))));
    }

    @Test
    void capabilities() throws IOException {
        CapabilitiesPage page = CapabilitiesPage.of(read("""
                00 42 70 00 00 00 00 00
                2A 2E 3F 37 F1 77 29 23 10 89 01 00 10 00 10 89 00 10 15 90 15 90 00 01 00 00 00 00 15 90
                00 03 00 00 15 90 00 00 10 89 00 00 0B 06""")).orElseThrow();
        assertThat(page.maximumReadSpeed()).isEqualTo(4233);
        assertThat(page.bufferKilobytes()).isEqualTo(4096);
        assertThat(page.maximumWriteSpeed()).isEqualTo(5520);
        assertThat(page.writeSpeeds()).containsExactly(5520, 4233, 2822);
        assertThat(page.locked()).isFalse();
        assertThat(page.write()).isEqualTo(0x37);
    }

    /// QEMU's page ends after 20 bytes.
    @Test
    void aShortPage() throws IOException {
        CapabilitiesPage page = CapabilitiesPage.of(read("00 1A 01 00 00 00 00 00 2A 12 3B 00 71 60 2B 00 02 C2 00 02 02 00 02 C2 00 00 00 00"))
                .orElseThrow();
        assertThat(page.locked()).isTrue();
        assertThat(page.currentReadSpeed()).isEqualTo(706);
        assertThat(page.writeSpeeds()).isEmpty();
        assertThat(CapabilitiesPage.of(read("00 0A 01 00 00 00 00 00 2A 12"))).isEmpty();
    }

    @Test
    void speedsOfZeroAndCountsThatLie() throws IOException {
        assertThat(CapabilitiesPage.of(read("""
                00 42 70 00 00 00 00 00
                2A FF 3F 37 F1 77 29 23 10 89 01 00 10 00 10 89 00 10 15 90 15 90 00 01 00 00 00 00 15 90
                FF FF 00 00 00 00 00 00 10 89""")).orElseThrow().writeSpeeds()).containsExactly(4233);
    }

    /// SANYO says a mode data length that ends before the page does.
    @Test
    void aListThatIsLongerThanItSays() throws IOException {
        ModeSense command = ModeSense.current(0x2A);
        byte[] arrived = HexFormat.of().parseHex("00100000000000002A1E");
        assertThat(command.wholeLength(arrived)).isEqualTo(40);
        assertThat(read("00 06 00 00 00 00 00 00 01 0A C0 20 00 00 00 00 05 00 00 00").page(1)).isPresent();
    }

    @Test
    void blockDescriptorsThatNobodyWanted() throws IOException {
        ModeParameters parameters = read("00 1A 00 00 00 00 00 08 00 00 00 00 00 00 08 00 01 0A C0 20 00 00 00 00 05 00 00 00");
        assertThat(ErrorRecoveryPage.of(parameters).orElseThrow().readRetryCount()).isEqualTo(0x20);
        assertThat(ModeSense.current(1).wholeLength(HexFormat.of().parseHex("001A000000000008" + "0000000000000800"
                + "810A"))).isEqualTo(28);
    }

    @Test
    void errorRecovery() throws IOException {
        ErrorRecoveryPage page = ErrorRecoveryPage.of(read("00 12 00 00 00 00 00 00 81 0A C0 20 00 00 00 00 05 00 00 00"))
                .orElseThrow();
        assertThat(page.bytes()[0]).isEqualTo((byte) 1);
        ErrorRecoveryPage changed = page.withReadRetryCount(1).withPostsErrors(true);
        assertThat(changed.bytes()).containsExactly(0x01, 0x0A, 0xC4, 0x01, 0, 0, 0, 0, 5, 0, 0, 0);
        assertThat(changed.withPostsErrors(false).withReadRetryCount(0x20)).isEqualTo(page).hasSameHashCodeAs(page);
        assertThat(new ModeSelect(changed.bytes()).cdb()).hasToString("55 10 00 00 00 00 00 00 14 00");
        assertThat(((DataPhase.Out) new ModeSelect(changed.bytes()).data()).parameters())
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0x01, 0x0A, 0xC4, 0x01, 0, 0, 0, 0, 5, 0, 0, 0);
    }

    private static String head(WriteParametersPage page) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(page.bytes(), 0, 16);
    }

    /// The concrete bytes that each way of writing needs.
    @Test
    void writeParameters() {
        WriteParametersPage empty = WriteParametersPage.empty();
        assertThat(head(empty.writing(WriteType.TRACK_AT_ONCE, false, true, false)
                        .track(MultiSession.NEXT_ALLOWED, false, false, 4, 8).audioPauseLength(150)))
                .isEqualTo("05 32 41 C4 08 00 00 00 00 00 00 00 00 00 00 96");
        assertThat(head(empty.writing(WriteType.SESSION_AT_ONCE, true, true, false)
                        .track(MultiSession.NONE, false, false, 0, 0).audioPauseLength(150)))
                .isEqualTo("05 32 52 00 00 00 00 00 00 00 00 00 00 00 00 96");
        assertThat(head(empty.writing(WriteType.PACKET, false, true, true)
                        .track(MultiSession.NEXT_ALLOWED, true, false, 5, 8).linkSize(0x10).packetSize(16)))
                .isEqualTo("05 32 60 E5 08 10 00 00 00 00 00 00 00 10 00 00");
        assertThat(head(empty.writing(WriteType.SESSION_AT_ONCE, false, true, false)
                        .track(MultiSession.NONE, false, false, 5, 8).sessionFormat(0x20)))
                .isEqualTo("05 32 42 05 08 00 00 00 20 00 00 00 00 00 00 00");
        assertThat(empty.track(MultiSession.FINAL, false, true, 6, 10).bytes()[3]).isEqualTo((byte) 0x56);
        assertThat(empty.bytes()).hasSize(52);
    }

    @Test
    void whatTheDriveHasOfItsOwnStays() throws IOException {
        String page = "85 36 C0 E5 F8 10" + " 00".repeat(48) + "AA BB";
        WriteParametersPage read = WriteParametersPage.of(read("00 3E 00 00 00 00 00 00" + page)).orElseThrow();
        WriteParametersPage set = read.writing(WriteType.TRACK_AT_ONCE, true, false, false);
        assertThat(set.bytes()).hasSize(56).endsWith(0xAA, 0xBB);
        assertThat(set.bytes()[0]).isEqualTo((byte) 5);
        assertThat(set.bytes()[2]).isEqualTo((byte) 0x91);
        assertThat(set.writeType()).isEqualTo(WriteType.TRACK_AT_ONCE);
        assertThat(set.testWrite()).isTrue();
        assertThat(set.bufferUnderrunFree()).isFalse();
        assertThat(read).isNotEqualTo(set);
        assertThat(WriteParametersPage.of(read("00 0E 00 00 00 00 00 00 05 06 40 C5 08 10 00 00")).orElseThrow().bytes())
                .hasSize(52);
    }
}
