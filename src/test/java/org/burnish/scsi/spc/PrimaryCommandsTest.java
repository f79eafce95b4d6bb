package org.burnish.scsi.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.burnish.bytes.ByteReader;
import org.burnish.bytes.DiscFormatException;
import org.burnish.scsi.Sense;
import org.junit.jupiter.api.Test;

/// The commands that every device has, byte by byte.
class PrimaryCommandsTest {
    @Test
    void descriptorBlocks() {
        assertThat(new TestUnitReady().cdb()).hasToString("00 00 00 00 00 00");
        assertThat(new RequestSense().cdb()).hasToString("03 00 00 00 12 00");
        assertThat(new Inquiry().cdb()).hasToString("12 00 00 00 24 00");
        assertThat(new PreventAllowMediumRemoval(true, false).cdb()).hasToString("1E 00 00 00 01 00");
        assertThat(new PreventAllowMediumRemoval(false, false).cdb()).hasToString("1E 00 00 00 00 00");
        assertThat(new PreventAllowMediumRemoval(true, true).cdb()).hasToString("1E 00 00 00 03 00");
        assertThat(ModeSense.current(0x2A).cdb()).hasToString("5A 08 2A 00 00 00 00 00 FE 00");
        assertThat(new ModeSense(ModeSense.Values.CHANGEABLE, 5, 64).cdb()).hasToString("5A 08 45 00 00 00 00 00 40 00");
        assertThat(new ModeSelect(new byte[] {5, 0}))
                .isEqualTo(new ModeSelect(new byte[] {5, 0})).hasSameHashCodeAs(new ModeSelect(new byte[] {5, 0}));
    }

    @Test
    void inquiry() throws IOException {
        String texts = "PIONEER BD-RW   BDR-203 1.13";
        byte[] bytes = ByteBuffer.allocate(36)
                .put(new byte[] {5, (byte) 0x80, 5, 0x32, 31, 0, 0, 0})
                .put(texts.getBytes(StandardCharsets.US_ASCII))
                .array();
        StandardInquiry drive = new Inquiry().decode(ByteReader.of(bytes));
        assertThat(drive).isEqualTo(new StandardInquiry(0, 5, true, 5, "PIONEER", "BD-RW   BDR-203", "1.13"));
        assertThat(drive.isOpticalDrive()).isTrue();
    }

    @Test
    void fieldsWithNulsAndShortAnswers() throws IOException {
        byte[] bytes = new byte[36];
        bytes[0] = 5;
        bytes[8] = 'L';
        bytes[9] = 'G';
        bytes[16] = (byte) 0x80;
        StandardInquiry drive = new Inquiry().decode(ByteReader.of(bytes));
        assertThat(drive.vendor()).isEqualTo("LG");
        assertThat(drive.product()).isEmpty();
        assertThat(new Inquiry().decode(ByteReader.of(new byte[] {0x7F, 0, 0, 0, 0})).isOpticalDrive()).isFalse();
        assertThatThrownBy(() -> new Inquiry().decode(ByteReader.of(new byte[4]))).isInstanceOf(DiscFormatException.class);
    }

    @Test
    void senseAsAnAnswer() throws IOException {
        assertThat(new RequestSense().decode(ByteReader.of(Sense.of(2, 4, 7).toFixed()))).isEqualTo(Sense.of(2, 4, 7));
        assertThat(new RequestSense().decode(ByteReader.of(new byte[0]))).isEqualTo(Sense.NONE);
    }
}
