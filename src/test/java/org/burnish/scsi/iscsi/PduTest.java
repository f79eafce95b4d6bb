package org.burnish.scsi.iscsi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Protocol data units as they are on the wire.
class PduTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private static byte[] written(Pdu pdu, boolean headerDigest, boolean dataDigest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PduChannel channel = new PduChannel(new ByteArrayInputStream(new byte[0]), out, () -> { });
        channel.digests(headerDigest, dataDigest);
        channel.write(pdu);
        channel.flush();
        return out.toByteArray();
    }

    private static PduChannel reading(byte[] bytes, boolean headerDigest, boolean dataDigest) {
        PduChannel channel = new PduChannel(new ByteArrayInputStream(bytes), new ByteArrayOutputStream(), () -> { });
        channel.digests(headerDigest, dataDigest);
        return channel;
    }

    @Test
    void fieldsStandWhereTheTablesSay() throws IOException {
        Pdu pdu = new Pdu(Opcode.SCSI_COMMAND, "abcde".getBytes(US_ASCII)).immediate().flags(0xA1).u64(8, 0x0102030405060708L)
                .tag(0x11121314).u32(20, 5).u32(24, 7).u32(28, 8).bytes(32, HEX.parseHex("2a 00 00 00 00 10 00 00 01 00"));
        assertThat(HEX.formatHex(written(pdu, false, false))).isEqualTo(
                "41 a1 00 00 00 00 00 05 01 02 03 04 05 06 07 08 11 12 13 14 00 00 00 05 00 00 00 07 00 00 00 08 "
                        + "2a 00 00 00 00 10 00 00 01 00 00 00 00 00 00 00 61 62 63 64 65 00 00 00");
        Pdu read = reading(written(pdu, false, false), false, false).read();
        assertThat(read.opcode()).isEqualTo(Opcode.SCSI_COMMAND);
        assertThat(read.isImmediate()).isTrue();
        assertThat(read.tag()).isEqualTo(0x11121314);
        assertThat(read.data()).asString(US_ASCII).isEqualTo("abcde");
        assertThat(read.hasAdditionalHeader()).isFalse();
    }

    /// RFC 7143 appendix A.4 has the sums of 32 bytes of zeros, of ones, of rising bytes and of falling ones.
    @ParameterizedTest
    @ValueSource(strings = {"00 +0 aa 36 91 8a", "ff +0 43 ab a8 62", "00 +1 4e 79 dd 46", "1f -1 5c db 3f 11"})
    void digestsAreThoseOfTheStandard(String row) throws IOException {
        String[] words = row.split(" ", 3);
        byte[] data = new byte[32];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (HexFormat.fromHexDigits(words[0]) + i * Integer.parseInt(words[1]));
        }
        byte[] bytes = written(new Pdu(Opcode.DATA_OUT, data), false, true);
        assertThat(HEX.formatHex(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length))).isEqualTo(words[2]);
    }

    @Test
    void everyFlippedBitIsNoticedByTheDigests() throws IOException {
        byte[] bytes = written(new Pdu(Opcode.DATA_OUT, "abcde".getBytes(US_ASCII)), true, true);
        assertThat(reading(bytes, true, true).read().data()).asString(US_ASCII).isEqualTo("abcde");
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> reading(flipped, true, true).read()).isInstanceOfAny(ProtocolException.class, EOFException.class);
        }
    }

    @Test
    void additionalHeadersAreReadOver() throws IOException {
        byte[] plain = written(new Pdu(Opcode.SCSI_COMMAND).tag(9), false, false);
        byte[] longer = Arrays.copyOf(plain, plain.length + 8);
        longer[4] = 2;
        Pdu read = reading(longer, false, false).read();
        assertThat(read.hasAdditionalHeader()).isTrue();
        assertThat(read.tag()).isEqualTo(9);
    }

    @Test
    void noRoomIsMadeForMoreThanWasDeclared() {
        byte[] bytes = new byte[48];
        Arrays.fill(bytes, 5, 8, (byte) 0xFF);
        assertThatThrownBy(() -> reading(bytes, false, false).read()).isInstanceOf(ProtocolException.class).hasMessageContaining("16777215");
    }

    @Test
    void anEndInTheMiddleIsNoticedAtEveryByte() throws IOException {
        byte[] bytes = written(new Pdu(Opcode.DATA_OUT, new byte[11]), true, true);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> reading(cut, true, true).read()).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void keysKeepTheirOrder() throws ProtocolException {
        byte[] text = "InitiatorName=iqn.x\0SessionType=Normal\0Empty=\0With=a=b\0".getBytes(US_ASCII);
        TextKeys keys = TextKeys.read(text);
        assertThat(keys.all().keySet()).containsExactly("InitiatorName", "SessionType", "Empty", "With");
        assertThat(keys.get("With")).isEqualTo("a=b");
        assertThat(keys.get("Empty")).isEmpty();
        assertThat(keys.bytes()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "=value", "a=1\0a=2", "This-is-a-key-that-has-far-too-many-characters-for-a-key-of-the-standard=1"})
    void whatIsNoKeySaysSo(String text) {
        assertThatThrownBy(() -> TextKeys.read(text.getBytes(US_ASCII))).isInstanceOf(ProtocolException.class);
    }

    /// RFC 1994: a digest over identifier, secret and challenge; the expected one is from `printf … | md5sum`.
    @Test
    void theProofOfASecretIsADigest() throws ProtocolException {
        assertThat(Chap.text(Chap.Algorithm.MD5.response(1, "secret", Chap.bytes("0x616263"))))
                .isEqualTo("0xea64469e3d699ce7884d07b0e6b1edb3");
        assertThat(Chap.bytes("0bYWJj")).asString(US_ASCII).isEqualTo("abc");
        assertThat(Chap.bytes("0x123")).containsExactly(0x01, 0x23);
        for (String wrong : new String[] {"", "abc", "0xzz", "0b!", "0x" + "00".repeat(2000)}) {
            assertThatThrownBy(() -> Chap.bytes(wrong)).isInstanceOf(ProtocolException.class);
        }
    }
}
